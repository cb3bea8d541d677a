using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// The delivery accounts of the lead's type that may get it, and why the nearest of the others may not. Every account is decided;
/// lists and words are made when they are first read.
/// </summary>
public sealed class MatchResult
{
    private readonly Lazy<ImmutableArray<Candidate>> candidates;
    private readonly Lazy<ImmutableArray<Skipped>> skipped;

    public MatchResult(ImmutableArray<Candidate> candidates, ImmutableArray<Skipped> skipped)
        : this(new(() => candidates), new(() => skipped), candidates.Length, skipped.Length)
    {
    }

    internal MatchResult(ImmutableArray<Candidate> candidates, int skippedCount, Func<ImmutableArray<Skipped>> skipped)
        : this(new(() => candidates), new(skipped), candidates.Length, skippedCount)
    {
    }

    internal MatchResult(Lazy<ImmutableArray<Candidate>> candidates, Lazy<ImmutableArray<Skipped>> skipped, int candidateCount, int skippedCount) =>
        (this.candidates, this.skipped, CandidateCount, SkippedCount) = (candidates, skipped, candidateCount, skippedCount);

    /// <summary>How an index sorts its candidates by delivery group without listing them; null: from the list.</summary>
    internal Func<Catalog, CandidateGroups>? Grouping { get; init; }

    /// <summary>All that passed every gate, in creation order (E-42).</summary>
    public ImmutableArray<Candidate> Candidates => candidates.Value;

    /// <summary>How many passed every gate.</summary>
    public int CandidateCount { get; }

    /// <summary>How many delivery accounts of the lead's type did not pass.</summary>
    public int SkippedCount { get; }

    /// <summary>
    /// Why, in creation order, for at most <see cref="MatchRequest.MaximumReasons"/> of them: those that failed the latest gate
    /// come first when not all are kept.
    /// </summary>
    public ImmutableArray<Skipped> Skipped => skipped.Value;

    /// <summary>The candidates by delivery group, each group listed when it is first read.</summary>
    internal CandidateGroups ByGroup(Catalog catalog) => Grouping?.Invoke(catalog) ?? CandidateGroups.Of(catalog, Candidates);
}
