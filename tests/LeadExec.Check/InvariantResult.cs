namespace LeadExec.Check;

/// <summary>What became of one invariant: how many rows break it, and the first of them as text.</summary>
public sealed record InvariantResult(Invariant Invariant, int Count, IReadOnlyList<string> FirstRows)
{
    public bool Broken => Count > 0;
}
