namespace LeadExec.Ports.Invariants;

/// <summary>What a check of one invariant said.</summary>
public enum FindingState
{
    Holds,
    Broken,

    /// <summary>Stopped by a time limit, or its query failed: nothing is known.</summary>
    NotJudged,
}
