using System.Collections.Immutable;
using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Takes criteria apart into tests that must hold each. Groups are followed by what is wanted of them, as the evaluator decides
/// them; a group of which one test is enough is taken when all its tests can be. What cannot be answered exactly is residual.
/// One compiler serves one build: it remembers how texts were read.
/// </summary>
internal sealed class CriteriaCompiler(CompilerSettings settings, IndexTables tables)
{
    // A further group of alternatives of one account, or a further test of one kind on one field, is residual.
    private const int MostGroups = 3;
    private const int MostOfAKind = 4;

    private readonly LeafCompiler leaves = new(settings, tables);
    private readonly List<Conjunct> conjuncts = [];
    private readonly List<int> residuals = [];
    private readonly HashSet<SlotKey> taken = [];
    private int groups;

    public CompiledCriteria Compile(CriteriaNode? criteria)
    {
        if (criteria is null)
        {
            return CompiledCriteria.Everything;
        }

        conjuncts.Clear();
        residuals.Clear();
        taken.Clear();
        groups = 0;
        Each(criteria, wanted: true);
        return new CompiledCriteria([.. conjuncts], [.. residuals.Distinct()]);
    }

    private void Each(CriteriaNode node, bool wanted)
    {
        if (node is CriteriaGroup group && !group.Nodes.IsDefault)
        {
            if ((group.Kind, wanted) is (GroupKind.And, true) or (GroupKind.NotAnd, false) or (GroupKind.NotOr, true) or (GroupKind.Or, false))
            {
                var wantedOfEach = group.Kind is GroupKind.And or GroupKind.NotAnd;
                foreach (var inner in group.Nodes)
                {
                    Each(inner, wantedOfEach);
                }

                return;
            }

            if (One(group))
            {
                return;
            }
        }
        else if (leaves.Compile(node, wanted) is { } leaf && (leaf.AlwaysHolds || Place(leaf, any: 0, conjuncts)))
        {
            return;
        }

        residuals.Add(tables.Residuals.Add(wanted ? node : new CriteriaGroup(GroupKind.NotOr, [node])));
    }

    // One of these must hold: Or and not NotOr want it to hold, NotAnd and not And want it not to.
    private bool One(CriteriaGroup group)
    {
        var wanted = group.Kind is GroupKind.Or or GroupKind.NotOr;
        if (groups == MostGroups || group.Nodes.IsEmpty)
        {
            return false;
        }

        var placed = new List<Conjunct>();
        foreach (var leaf in Leaves(group.Nodes, wanted))
        {
            if (leaf is null || leaf.AlwaysHolds || !Place(leaf, groups + 1, placed))
            {
                taken.RemoveWhere(key => key.Any == groups + 1);
                return false;
            }
        }

        groups++;
        conjuncts.AddRange(placed);
        return true;
    }

    private IEnumerable<Leaf?> Leaves(ImmutableArray<CriteriaNode> nodes, bool wanted)
    {
        // Alternatives that name values of one field are one list of values.
        if (wanted && nodes[0] is FieldTest first && nodes.All(node => node is FieldTest { Operator: CriteriaOperator.Is or CriteriaOperator.IsAnyOf, Values.IsDefault: false } test
            && string.Equals(test.Field, first.Field, StringComparison.OrdinalIgnoreCase)))
        {
            var united = new FieldTest(first.Field, CriteriaOperator.IsAnyOf, [.. nodes.Cast<FieldTest>().SelectMany(test => test.Values)]);
            if (leaves.Compile(united, wanted) is { } leaf)
            {
                return [leaf];
            }
        }

        return nodes.Select(node => node is CriteriaGroup ? null : leaves.Compile(node, wanted));
    }

    private bool Place(Leaf leaf, int any, List<Conjunct> into)
    {
        for (var nth = 0; nth < MostOfAKind; nth++)
        {
            var key = new SlotKey(leaf.Path, leaf.Kind, any, nth);
            if (taken.Add(key))
            {
                into.Add(new Conjunct(tables.SlotOf(key)) { Wanted = leaf.Wanted, Low = leaf.Low, High = leaf.High });
                return true;
            }
        }

        return false;
    }
}
