using System.Collections.Immutable;

namespace LeadExec.Ports.Invariants;

/// <summary>One check of the record by the product itself (reliability 2).</summary>
public sealed record InvariantRun
{
    /// <summary>Grows with each run.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>"schedule" or "user/7".</summary>
    public required string AskedBy { get; init; }

    /// <summary>Null while it waits.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Null while it waits or is under way.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>One per invariant that the database alone decides, by their ids; empty until the end.</summary>
    public ImmutableArray<InvariantFinding> Findings { get; init; } = [];

    public int Broken => Findings.Count(finding => finding.State == FindingState.Broken);

    public int NotJudged => Findings.Count(finding => finding.State == FindingState.NotJudged);
}
