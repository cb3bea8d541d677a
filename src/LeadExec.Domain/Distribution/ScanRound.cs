using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution;

/// <summary>One round of a scan: who stands in it, and how they are put into order when the lead reaches it.</summary>
public sealed record ScanRound
{
    private readonly LateCandidates late = LateCandidates.None;

    public required ScanRoundKind Kind { get; init; }

    /// <summary>For the process log, such as the delivery group's name.</summary>
    public required string Name { get; init; }

    /// <summary>How the round is ordered; null keeps <see cref="Candidates"/> as they stand (Force ID, distribution lists).</summary>
    public DistributionMethod? Method { get; init; }

    /// <summary>How <see cref="Method"/> does its work.</summary>
    public AutomationSettings Automation { get; init; } = AutomationSettings.Standard;

    /// <summary>The delivery group of a round of that kind; its numbers go before the clients' own.</summary>
    public DeliveryGroup? Group { get; init; }

    /// <summary>Where the round's turns and shares are counted; null where <see cref="Method"/> is.</summary>
    public RotationPool? Pool { get; init; }

    /// <summary>Candidates that passed every gate; in order only where <see cref="Method"/> is null. Listed when first read.</summary>
    public ImmutableArray<Candidate> Candidates
    {
        get => late.All;
        init => late = new LateCandidates(value);
    }

    /// <summary>How many there are, without listing them.</summary>
    public int Count => late.Count;

    internal LateCandidates Late
    {
        init => late = value;
    }

    public override string ToString() => $"{Kind} {Name}: {Count}";
}
