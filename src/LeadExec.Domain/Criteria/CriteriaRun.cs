using System.Collections.Immutable;
using LeadExec.Domain.Criteria.Functions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// One evaluation of criteria for one lead. An expression is calculated once, and a pattern is tried at most once, because the explanation asks again and every
/// time-out costs time and counts towards disabling the pattern (FM-73).
/// </summary>
internal sealed class CriteriaRun(Lead lead, CriteriaContext context)
{
    private Dictionary<PatternTest, bool?>? matched;
    private Dictionary<string, FieldValue?>? calculated;

    public Lead Lead => lead;

    public ICriteriaData Data => context.Data;

    /// <summary>True, false, or null when it hangs on a test that could not run.</summary>
    public bool? Decide(CriteriaNode node) => node switch
    {
        CriteriaGroup { Kind: GroupKind.And } group => All(group.Nodes, wanted: true),
        CriteriaGroup { Kind: GroupKind.NotAnd } group => !All(group.Nodes, wanted: true),
        CriteriaGroup { Kind: GroupKind.NotOr } group => All(group.Nodes, wanted: false),
        CriteriaGroup group => !All(group.Nodes, wanted: false),
        FieldTest test => ValueTest.OfField(lead, test.Field, context).Decide(test.Operator, test.Values),
        PatternTest test => MatchesOnce(test),
        ExpressionTest test => DecideExpression(test),
        FunctionTest test => OutcomeOf(test).Holds,
        _ => throw new InvalidOperationException("A criteria node of an unknown kind."),
    };

    /// <summary>The value of an expression test; null when it does not parse or ran out of fuel.</summary>
    public FieldValue? ValueOf(ExpressionTest test)
    {
        calculated ??= [];
        if (!calculated.TryGetValue(test.Expression, out var value))
        {
            calculated.Add(test.Expression, value = test.Parsed?.Run(lead.Value, context.Evaluation) is { Exhausted: false } result ? result.Value : null);
        }

        return value;
    }

    public FunctionOutcome OutcomeOf(FunctionTest test) => EvaluateFunctions.Run(test, new FunctionCall(test.Arguments, lead, context));

    private bool? All(ImmutableArray<CriteriaNode> nodes, bool wanted)
    {
        bool? all = true;
        foreach (var node in nodes)
        {
            var decided = Decide(node);
            if (decided == !wanted)
            {
                return false;
            }

            all = decided is null ? null : all;
        }

        return all;
    }

    private bool? DecideExpression(ExpressionTest test) =>
        ValueOf(test) is { } value ? new ValueTest(value, null, context).Decide(test.Operator, test.Values) : null;

    private bool? MatchesOnce(PatternTest test)
    {
        matched ??= new(ReferenceEqualityComparer.Instance);
        if (!matched.TryGetValue(test, out var matches))
        {
            matched.Add(test, matches = Matches(test, lead.Value(test.Field)));
        }

        return matches;
    }

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
