using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>A delivery that ended in an error: the last try of it, whose buyer did not take the lead.</summary>
public sealed record FailedDeliveryRow
{
    public required AttemptId Id { get; init; }

    public required LeadId LeadId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    /// <summary>Failed (the buyer answered an error) or NotSent (nothing reached it).</summary>
    public required AttemptState State { get; init; }

    public required RejectReason Reason { get; init; }

    public string? Detail { get; init; }

    /// <summary>Tries of this delivery, retries included.</summary>
    public required int Tries { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the lead is looked at again; null when nothing is due, so that this was the end.</summary>
    public DateTimeOffset? RetryDueAt { get; init; }
}
