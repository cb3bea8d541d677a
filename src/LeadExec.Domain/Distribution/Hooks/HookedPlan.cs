using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>A planned scan, and what the hooks did to it.</summary>
public sealed record HookedPlan
{
    public required ScanPlan Plan { get; init; }

    /// <summary>The match that was planned from; accounts that a hook excluded are among the skipped.</summary>
    public required MatchResult Match { get; init; }

    /// <summary>What the hooks changed, in words without values of the lead; null without hooks, and when they failed.</summary>
    public string? Applied { get; init; }

    /// <summary>Why no hook was applied, in words without values of the lead; null when all were.</summary>
    public string? Failure { get; init; }
}
