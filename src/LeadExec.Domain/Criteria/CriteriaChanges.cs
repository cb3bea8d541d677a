using System.Collections.Immutable;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// Finds the fewest tests that would have to decide otherwise for criteria to be met: of nodes that all must, every failing one; of
/// nodes of which one must, the one that needs fewest, the first among equals. A test that could not run is no near miss.
/// </summary>
internal sealed class CriteriaChanges(CriteriaRun run)
{
    private readonly CriteriaExplainer explainer = new(run);

    /// <summary>Empty when the criteria are met; null when more than <paramref name="most"/> would have to, or none is enough.</summary>
    public ImmutableArray<CriteriaChange>? Fewest(CriteriaNode node, int most, bool wanted = true)
    {
        if (run.Decide(node) == wanted)
        {
            return [];
        }

        if (node is not CriteriaGroup group)
        {
            return most < 1 || run.Decide(node) is null ? null : [explainer.Change(node, wanted)];
        }

        // The four kinds and their opposites reduce to "each node must" and "one node must".
        var inner = group.Kind is GroupKind.And or GroupKind.Or ? wanted : !wanted;
        return group.Kind switch
        {
            GroupKind.And or GroupKind.NotAnd => inner ? OfEach(group, most, nodeWanted: true) : OfOne(group, most, nodeWanted: false),
            GroupKind.Or or GroupKind.NotOr => inner ? OfOne(group, most, nodeWanted: true) : OfEach(group, most, nodeWanted: false),
        };
    }

    private ImmutableArray<CriteriaChange>? OfEach(CriteriaGroup group, int most, bool nodeWanted)
    {
        var all = ImmutableArray.CreateBuilder<CriteriaChange>();
        foreach (var node in group.Nodes)
        {
            if (Fewest(node, most - all.Count, nodeWanted) is not { } changes)
            {
                return null;
            }

            all.AddRange(changes);
        }

        return all.ToImmutable();
    }

    private ImmutableArray<CriteriaChange>? OfOne(CriteriaGroup group, int most, bool nodeWanted)
    {
        ImmutableArray<CriteriaChange>? fewest = null;
        foreach (var node in group.Nodes)
        {
            if (Fewest(node, fewest?.Length - 1 ?? most, nodeWanted) is { } changes)
            {
                fewest = changes;
            }
        }

        return fewest;
    }
}
