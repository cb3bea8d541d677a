using System.Collections.Immutable;
using LeadExec.Domain.Criteria.Functions;
using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.Criteria;

/// <summary>What criteria mention: fields, places, lists, functions.</summary>
public static class CriteriaReferences
{
    /// <summary>
    /// Whether the criteria hold a criterion on the field (CAMP-35, E-59), at any depth: a field or pattern test, an expression that
    /// reads it, or a function of it. A test that also passes for blank values counts: what it wants is the buyer's business.
    /// </summary>
    public static bool Mentions(CriteriaNode? node, string field) => node switch
    {
        CriteriaGroup group => group.Nodes.Any(child => Mentions(child, field)),
        FieldTest test => IsSame(test.Field, field),
        PatternTest test => IsSame(test.Field, field),
        ExpressionTest test => test.Parsed?.Fields.Any(name => IsSame(name, field)) == true,
        FunctionTest test => EvaluateFunctions.Find(test.Function)?.FieldOf(test.Arguments) is { } named && IsSame(named, field),
        _ => false,
    };

    /// <summary>Whether a function of E-60 is used that asks for earlier sales, so that they are looked up before matching.</summary>
    public static bool AsksEarlierSales(CriteriaNode? node) => node switch
    {
        CriteriaGroup group => group.Nodes.Any(AsksEarlierSales),
        FunctionTest test => test.Function == DuplicateWithThisClient.FunctionName,
        _ => false,
    };

    internal static IEnumerable<FieldTest> ListsOf(CriteriaNode? node) => Leaves(node, "")
        .Select(leaf => leaf.Node).OfType<FieldTest>().Where(test => test.Operator == CriteriaOperator.InDistributionList && test.Values.Length == 1);

    /// <summary>Every test with its JSON pointer.</summary>
    internal static IEnumerable<(CriteriaNode Node, string Path)> Leaves(CriteriaNode? node, string path) => node switch
    {
        null => [],
        CriteriaGroup group => group.Nodes.SelectMany((child, at) => Leaves(child, $"{path}/{CriteriaJsonConverter.NameOf(group.Kind)}/{at}")),
        _ => [(node, path)],
    };

    /// <summary>Postal codes that must be known, with their JSON pointers.</summary>
    internal static IEnumerable<(string Place, string Path)> PlacesOf(CriteriaNode? node)
    {
        foreach (var (leaf, path) in Leaves(node, ""))
        {
            if (leaf is FieldTest { Operator: CriteriaOperator.WithinMilesOf, Values: [var centre, ..] })
            {
                yield return (centre.Trim(), $"{path}/values/0");
            }
            else if (leaf is FunctionTest test && EvaluateFunctions.Find(test.Function)?.PlaceOf(test.Arguments) is { } place)
            {
                yield return (place, $"{path}/arguments/1");
            }
        }
    }

    private static bool IsSame(string name, string field) => name.Equals(field, StringComparison.OrdinalIgnoreCase);
}
