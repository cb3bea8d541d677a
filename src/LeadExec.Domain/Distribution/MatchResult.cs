using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution;

/// <summary>The delivery accounts of the lead's type that may get it, and why the nearest of the others may not.</summary>
public sealed class MatchResult
{
    private readonly Lazy<ImmutableArray<Skipped>> skipped;

    public MatchResult(ImmutableArray<Candidate> candidates, ImmutableArray<Skipped> skipped)
        : this(candidates, skipped.Length, () => skipped)
    {
    }

    internal MatchResult(ImmutableArray<Candidate> candidates, int skippedCount, Func<ImmutableArray<Skipped>> skipped)
    {
        (Candidates, SkippedCount) = (candidates, skippedCount);
        this.skipped = new(skipped);
    }

    /// <summary>All that passed every gate, in creation order (E-42).</summary>
    public ImmutableArray<Candidate> Candidates { get; }

    /// <summary>How many delivery accounts of the lead's type did not pass.</summary>
    public int SkippedCount { get; }

    /// <summary>
    /// Why, in creation order, for at most <see cref="MatchRequest.MaximumReasons"/> of them: those that failed the latest gate
    /// come first when not all are kept. Worded when first read.
    /// </summary>
    public ImmutableArray<Skipped> Skipped => skipped.Value;
}
