using System.Collections.Immutable;
using LeadExec.Domain.Criteria.Functions;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// Reduces criteria to what can be said while only some fields are known (CAMP-44, D-33). What is left is met by exactly the known
/// values with which the criteria may still be met, each unknown test going its best way: a lead that meets the criteria never fails
/// the reduction that its ping was tested with. Pure.
/// </summary>
public static class CriteriaReduction
{
    /// <summary>The reduced criteria, the same instance when nothing falls away; null when nothing is left to test.</summary>
    /// <param name="node">Null are criteria that every lead meets.</param>
    /// <param name="isKnown">Whether the value of a top-level field is known; asked with the name as the criteria write it.</param>
    public static CriteriaNode? Of(CriteriaNode? node, Func<string, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(isKnown);
        return node is null || Leaves(node).All(leaf => IsKnown(leaf, isKnown)) ? node : May(node, isKnown);
    }

    // What may hold: null is "in any case".
    private static CriteriaNode? May(CriteriaNode node, Func<string, bool> isKnown) => node is not CriteriaGroup group
        ? IsKnown(node, isKnown) ? node : null
        : group.Kind switch
        {
            GroupKind.And => Each(group, child => May(child, isKnown)),
            GroupKind.Or => One(group, child => May(child, isKnown)),
            GroupKind.NotAnd => One(group, child => Must(child, isKnown)),
            GroupKind.NotOr => Each(group, child => Must(child, isKnown)),
        };

    // What holds for certain: null is "in no case".
    private static CriteriaNode? Must(CriteriaNode node, Func<string, bool> isKnown) => node is not CriteriaGroup group
        ? IsKnown(node, isKnown) ? node : null
        : group.Kind switch
        {
            GroupKind.And => One(group, child => Must(child, isKnown)),
            GroupKind.Or => Each(group, child => Must(child, isKnown)),
            GroupKind.NotAnd => Each(group, child => May(child, isKnown)),
            GroupKind.NotOr => One(group, child => May(child, isKnown)),
        };

    // Children that say nothing are left out; none left says nothing.
    private static CriteriaGroup? Each(CriteriaGroup group, Func<CriteriaNode, CriteriaNode?> reduce)
    {
        ImmutableArray<CriteriaNode> left = [.. group.Nodes.Select(reduce).OfType<CriteriaNode>()];
        return left.IsEmpty ? null : group with { Nodes = left };
    }

    // One child that says nothing decides for the group.
    private static CriteriaGroup? One(CriteriaGroup group, Func<CriteriaNode, CriteriaNode?> reduce)
    {
        ImmutableArray<CriteriaNode?> reduced = [.. group.Nodes.Select(reduce)];
        return reduced.Contains(null) ? null : group with { Nodes = [.. reduced.OfType<CriteriaNode>()] };
    }

    private static IEnumerable<CriteriaNode> Leaves(CriteriaNode node) => CriteriaReferences.Leaves(node, "").Select(leaf => leaf.Node);

    private static bool IsKnown(CriteriaNode test, Func<string, bool> isKnown) => test switch
    {
        FieldTest field => isKnown(Top(field.Field)),
        PatternTest pattern => isKnown(Top(pattern.Field)),
        ExpressionTest expression => expression.Parsed is not { } parsed || parsed.Fields.All(name => isKnown(Top(name))),
        // Who a person is, is not known at the ping, so whether a client bought it before is not either.
        FunctionTest function => function.Function != DuplicateWithThisClient.FunctionName
            && (EvaluateFunctions.Find(function.Function)?.FieldOf(function.Arguments) is not { } named || isKnown(Top(named))),
        _ => true,
    };

    private static string Top(string path) => path.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? path[..dot] : path;
}
