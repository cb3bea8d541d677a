using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// Decides whether a lead meets criteria (CAMP-19..21, CLNT-22, DIST-15, E-59). Total and deterministic but for the pattern
/// time-out. A test that cannot run is neither met nor not met: negating it does not make it met, and a lead whose
/// criteria hang on it does not pass.
/// </summary>
public static class CriteriaEvaluator
{
    /// <summary>Whether the lead meets the criteria; no criteria (null) are met by every lead.</summary>
    public static bool Evaluate(CriteriaNode? node, Lead lead, CriteriaContext context) => node is null || Decide(node, lead, context) == true;

    /// <summary>As <see cref="Evaluate"/>, with the first failing test and both its sides.</summary>
    public static CriteriaExplanation Explain(CriteriaNode? node, Lead lead, CriteriaContext context) =>
        Evaluate(node, lead, context) ? CriteriaExplanation.Met : new CriteriaExplainer(lead, context).Explain(node!); // null holds

    /// <summary>True, false, or null when it hangs on a test that could not run.</summary>
    internal static bool? Decide(CriteriaNode node, Lead lead, CriteriaContext context) => node switch
    {
        CriteriaGroup { Kind: GroupKind.And } group => All(group.Nodes, wanted: true, lead, context),
        CriteriaGroup { Kind: GroupKind.NotAnd } group => !All(group.Nodes, wanted: true, lead, context),
        CriteriaGroup { Kind: GroupKind.NotOr } group => All(group.Nodes, wanted: false, lead, context),
        CriteriaGroup group => !All(group.Nodes, wanted: false, lead, context),
        FieldTest test => ValueTest.OfField(lead, test.Field, context).Decide(test.Operator, test.Values),
        PatternTest test => Matches(test, lead.Value(test.Field)),
        ExpressionTest test => DecideExpression(test, lead, context),
        FunctionTest test => context.Data.Call(test.Function, test.Arguments, lead),
        _ => throw new InvalidOperationException("A criteria node of an unknown kind."),
    };

    /// <summary>The value of an expression test; null when it does not parse or ran out of fuel.</summary>
    internal static FieldValue? ValueOf(ExpressionTest test, Lead lead, CriteriaContext context) =>
        test.Parsed?.Run(lead.Value, context.Evaluation) is { Exhausted: false } result ? result.Value : null;

    private static bool? All(ImmutableArray<CriteriaNode> nodes, bool wanted, Lead lead, CriteriaContext context)
    {
        bool? all = true;
        foreach (var node in nodes)
        {
            var decided = Decide(node, lead, context);
            if (decided == !wanted)
            {
                return false;
            }

            all = decided is null ? null : all;
        }

        return all;
    }

    private static bool? DecideExpression(ExpressionTest test, Lead lead, CriteriaContext context) =>
        ValueOf(test, lead, context) is { } value ? new ValueTest(value, null, context).Decide(test.Operator, test.Values) : null;

    private static bool? Matches(PatternTest test, FieldValue value)
    {
        if (value.IsBlank)
        {
            return false;
        }

        if (test.Compiled is not { } pattern)
        {
            return null;
        }

        bool? any = false;
        foreach (var item in value.Kind == FieldValueKind.List ? value.Items : [value])
        {
            var matched = pattern.Matches(item.Canonical);
            if (matched == true)
            {
                return true;
            }

            any = matched is null ? null : any;
        }

        return any;
    }
}
