using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>An attempt whose outcome nobody knows: the buyer may or may not have the lead (decision 9).</summary>
public sealed record UnknownAttemptRow
{
    public required AttemptId Id { get; init; }

    public required LeadId LeadId { get; init; }

    /// <summary>1 for the lead's first attempt at anybody.</summary>
    public required int Number { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public required RejectReason Reason { get; init; }

    public string? Detail { get; init; }

    /// <summary>The most that could be charged.</summary>
    public required Money HeldPrice { get; init; }

    public required bool Exclusive { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it became unknown.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Until when its holds stay pinned.</summary>
    public DateTimeOffset? PinnedUntil { get; init; }

    /// <summary>An acceptance that came too late: evidence, not a sale (decision 10).</summary>
    public DateTimeOffset? LateAcceptedAt { get; init; }

    public Money? LatePrice { get; init; }

    public string? LateReference { get; init; }

    /// <summary>A request, and perhaps an answer, are stored (DELV-83).</summary>
    public required bool HasExchange { get; init; }
}
