using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Who is tried in which rounds (E-41). Rounds stand in order and none is empty; an account stands in one round at most. A round
/// is put into its own order only when the lead reaches it, so that no turn is taken in a pool that the lead never gets to.
/// </summary>
public sealed record ScanPlan
{
    public required ImmutableArray<ScanRound> Rounds { get; init; }

    /// <summary>Why the other delivery accounts are in no round: the first gate each failed, or that the scan does not reach them.</summary>
    public required ImmutableArray<Skipped> Skipped { get; init; }

    /// <summary>Remarks for the process log, such as an unknown Force ID (E-54).</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Pools whose percentages count this lead.</summary>
    public ImmutableArray<CountedPool> Percentages { get; init; } = [];

    /// <summary>How many delivery accounts may be tried.</summary>
    public int Candidates => Rounds.Sum(round => round.Count);
}
