using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution;

/// <summary>Candidates that are counted now and listed when somebody reads them: of most rounds of a scan nobody does.</summary>
internal sealed class LateCandidates(int count, Func<ImmutableArray<Candidate>> list)
{
    private ImmutableArray<Candidate> all;

    public LateCandidates(ImmutableArray<Candidate> candidates)
        : this(candidates.Length, () => candidates)
    {
    }

    public static LateCandidates None { get; } = new([]);

    public int Count => count;

    // Two readers at once make two equal lists.
    public ImmutableArray<Candidate> All => all.IsDefault ? all = list() : all;

    public LateCandidates Select(Func<Candidate, Candidate> change) => new(count, () => [.. All.Select(change)]);
}
