using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution.DryRuns;

/// <summary>What a real run would do now.</summary>
public sealed record DryRunResult
{
    /// <summary>In order; what comes behind is reached when those before did not fill the lead's slots.</summary>
    public required ImmutableArray<DryRound> Rounds { get; init; }

    /// <summary>Who is not tried, with the first failing gate: at most as many as the match was told to keep, and those whom the order leaves out.</summary>
    public required ImmutableArray<Skipped> Skipped { get; init; }

    /// <summary>How many delivery accounts of the lead's type are in no round.</summary>
    public required int SkippedCount { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>What hooks changed; null without hooks, and when they failed.</summary>
    public string? HooksApplied { get; init; }

    /// <summary>Why no hook was applied; null when all were.</summary>
    public string? HooksFailure { get; init; }
}
