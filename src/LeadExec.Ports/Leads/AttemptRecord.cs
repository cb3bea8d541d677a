using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>One attempt as stored.</summary>
public sealed record AttemptRecord
{
    public required AttemptId Id { get; init; }

    public required int Number { get; init; }

    public required Guid DeliveryId { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryAccountId AccountId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public required AttemptState State { get; init; }

    /// <summary>The held price.</summary>
    public required Money Held { get; init; }

    /// <summary>What is charged; zero unless accepted.</summary>
    public Money Price { get; init; }

    /// <summary>The slot is still taken: sending, accepted, or unknown under policy wait.</summary>
    public bool SlotTaken { get; init; }

    public DateTimeOffset? PinnedUntil { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? RedirectUrl { get; init; }
}
