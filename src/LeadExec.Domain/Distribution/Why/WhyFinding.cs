using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>Why one delivery account got a lead or not (CLNT-13). May quote the lead; prints as ids.</summary>
public sealed record WhyFinding
{
    public required DeliveryAccountId AccountId { get; init; }

    public required ClientId ClientId { get; init; }

    public required WhyOutcome Outcome { get; init; }

    /// <summary>The first failing gate, or the reason of the attempt.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>Both sides of the comparison.</summary>
    public string? Detail { get; init; }

    /// <summary>When the process log says so; null for attempts and for what was judged again.</summary>
    public Instant? At { get; init; }

    /// <summary>Written down when it happened; otherwise judged again.</summary>
    public bool Recorded { get; init; }

    /// <summary>The cap that kept the lead away, as it stood then.</summary>
    public CapReading? Cap { get; init; }

    /// <summary>Caps of the delivery account and its client as they are now, of windows that were running then.</summary>
    public ImmutableArray<CapReading> Caps { get; init; } = [];

    /// <summary>For near misses.</summary>
    public Remedy? WouldHaveSold { get; init; }

    public override string ToString() => $"{ClientId}/{AccountId} {Outcome} {Reason}";
}
