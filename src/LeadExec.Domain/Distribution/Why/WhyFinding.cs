using LeadExec.Domain.Values;

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

    /// <summary>Written down when it happened; otherwise judged again.</summary>
    public bool Recorded { get; init; }

    /// <summary>For near misses.</summary>
    public Remedy? WouldHaveSold { get; init; }

    public override string ToString() => $"{ClientId}/{AccountId} {Outcome} {Reason}";
}
