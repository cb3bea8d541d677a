using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution;

/// <summary>One lead asks one pool for the order of its clients.</summary>
public sealed record TurnRequest
{
    public required Guid Lead { get; init; }

    /// <summary>The clients that could take the lead, with weight or percent in <see cref="ClientShare.Number"/>, in the order of the base method. Counts are the book's own.</summary>
    public required ImmutableArray<ClientShare> Eligible { get; init; }

    /// <summary>Round Robin, Weighted or Percentage.</summary>
    public required DistributionMethod Method { get; init; }

    /// <summary>Equals are ordered by turn instead of by their place in <see cref="Eligible"/>.</summary>
    public bool BaseIsRoundRobin { get; init; }

    public TimeFrame TimeFrame { get; init; }

    /// <summary>When the present window of <see cref="TimeFrame"/> began.</summary>
    public DateTimeOffset FrameStart { get; init; }

    public AboveTarget AboveTarget { get; init; }

    /// <summary>How many turns are reserved: as many as the lead may be sold. Between 1 and 100; beyond the eligible there are none.</summary>
    public int Reserve { get; init; } = 1;
}
