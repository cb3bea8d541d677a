using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>The reply to an action by hand.</summary>
[GenerateSerializer]
[Immutable]
[Alias("by-hand-reply")]
public sealed record ByHandReply
{
    [Id(0)] public required ByHandStatus Status { get; init; }

    /// <summary>Why it was refused, or how the delivery ended.</summary>
    [Id(1)] public RejectReason Reason { get; init; }

    /// <summary>In words, without personal data.</summary>
    [Id(2)] public string? Detail { get; init; }

    /// <summary>The delivery that was made; null where there is none.</summary>
    [Id(3)] public Guid? AttemptId { get; init; }

    [Id(4)] public AttemptState? State { get; init; }

    /// <summary>What the client pays for it; zero unless it was accepted.</summary>
    [Id(5)] public long PriceCents { get; init; }

    /// <summary>It was done by an earlier call with the same key.</summary>
    [Id(6)] public bool Before { get; init; }
}
