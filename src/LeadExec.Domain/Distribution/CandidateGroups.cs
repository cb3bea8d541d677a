using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>The candidates of a match by the delivery group in which they are scanned (E-51), each group in creation order.</summary>
internal sealed class CandidateGroups(IReadOnlyDictionary<DeliveryGroupId, LateCandidates> groups, LateCandidates general)
{
    /// <summary>Those in no delivery group.</summary>
    public LateCandidates General => general;

    public static CandidateGroups Of(Catalog catalog, ImmutableArray<Candidate> candidates)
    {
        var byGroup = candidates.ToLookup(candidate => Pools.GroupOf(catalog, candidate.Account));
        return new CandidateGroups(
            byGroup.Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => new LateCandidates([.. group])), // the key is there
            new LateCandidates([.. byGroup[null]]));
    }

    public LateCandidates Of(DeliveryGroupId group) => groups.GetValueOrDefault(group) ?? LateCandidates.None;
}
