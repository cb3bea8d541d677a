using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Criteria.Functions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>Finds the first failing test of criteria that a lead does not meet, and words for it.</summary>
internal sealed class CriteriaExplainer(CriteriaRun run)
{
    private const int MostAlternatives = 3;
    private const int MostValues = 5;
    private const int LongestQuote = 80;

    public CriteriaExplanation Explain(CriteriaNode node) => Explain(node, wanted: true);

    /// <summary>Words for a test that has to decide otherwise.</summary>
    public CriteriaChange Change(CriteriaNode test, bool wanted) => new()
    {
        Test = test,
        Wanted = wanted,
        Words = $"{Subject(test)} is {(wanted ? "" : "not ")}{Wanted(test)}",
        MilesAway = test is FieldTest { Operator: CriteriaOperator.WithinMilesOf } near ? Miles(near) : null,
    };

    private CriteriaExplanation Explain(CriteriaNode node, bool wanted)
    {
        if (node is not CriteriaGroup group)
        {
            return ExplainTest(node, wanted);
        }

        // Not meeting a group is meeting its opposite: four kinds reduce to "each node must" and "one node must".
        return (group.Kind, wanted) switch
        {
            (GroupKind.And, true) or (GroupKind.NotAnd, false) => ExplainEach(group, nodeWanted: true),
            (GroupKind.NotOr, true) or (GroupKind.Or, false) => ExplainEach(group, nodeWanted: false),
            (GroupKind.Or, _) => ExplainOne(group, nodeWanted: true),
            (GroupKind.NotOr, _) => ExplainOne(group, nodeWanted: true),
            (GroupKind.And, _) or (GroupKind.NotAnd, _) => ExplainOne(group, nodeWanted: false),
            _ => throw new InvalidOperationException("A group of an unknown kind."),
        };
    }

    // A node that is plainly not met explains more than one that could not run.
    private CriteriaExplanation ExplainEach(CriteriaGroup group, bool nodeWanted)
    {
        CriteriaNode? unknown = null;
        foreach (var node in group.Nodes)
        {
            var decided = run.Decide(node);
            if (decided == !nodeWanted)
            {
                return Explain(node, nodeWanted);
            }

            unknown ??= decided is null ? node : null;
        }

        return unknown is null ? CouldNotRun(group, "a test could not run") : Explain(unknown, nodeWanted); // data may answer differently when asked again
    }

    private CriteriaExplanation ExplainOne(CriteriaGroup group, bool nodeWanted)
    {
        if (group.Nodes.IsEmpty)
        {
            return new CriteriaExplanation { Holds = false, Failed = group, Reason = "The group has no test that could hold" };
        }

        var alternatives = group.Nodes.Take(MostAlternatives).Select(node => Explain(node, nodeWanted)).ToImmutableArray();
        var more = group.Nodes.Length - alternatives.Length;
        var reason = string.Join("; or ", alternatives.Select(alternative => alternative.Reason));
        return alternatives[0] with
        {
            Reason = more > 0 ? $"{reason}; or {more} more" : reason,
            FailedToRun = group.Nodes.Any(node => run.Decide(node) is null),
        };
    }

    private CriteriaExplanation ExplainTest(CriteriaNode node, bool wanted)
    {
        if (run.Decide(node) is null)
        {
            return CouldNotRun(node, Obstacle(node));
        }

        var words = wanted ? "wants" : "must not be";
        if (node is FieldTest { Operator: CriteriaOperator.WithinMilesOf } near && Nearness(near) is { } nearness)
        {
            return new CriteriaExplanation { Holds = false, Failed = node, Reason = $"{near.Field} is {nearness}, {words} within {near.Values[1]}" };
        }

        return new CriteriaExplanation { Holds = false, Failed = node, Reason = $"{Subject(node)} is {Actual(node)}, {words} {Wanted(node)}" };
    }

    private CriteriaExplanation CouldNotRun(CriteriaNode node, string why) =>
        new() { Holds = false, Failed = node, FailedToRun = true, Reason = $"{Subject(node)}: {why}" };

    private string Obstacle(CriteriaNode node) => node switch
    {
        PatternTest { Compiled: null } => "the pattern cannot be used",
        PatternTest => "pattern timed out",
        ExpressionTest { Parsed: null } => "the expression cannot be used",
        ExpressionTest => "the expression took too many steps or cannot be compared this way",
        FieldTest { Operator: CriteriaOperator.WithinMilesOf } => "unknown place",
        FieldTest { Operator: CriteriaOperator.InDistributionList } => "unknown distribution list",
        FunctionTest test => run.OutcomeOf(test).Obstacle,
        _ => "it could not run",
    };

    private string Subject(CriteriaNode node) => node switch
    {
        FieldTest test => test.Field,
        PatternTest test => test.Field,
        ExpressionTest test => Quoted(test.Expression),
        FunctionTest test => run.OutcomeOf(test).Subject,
        _ => "The group",
    };

    private string Actual(CriteriaNode node) => node switch
    {
        FieldTest test => Shown(test.Field),
        PatternTest test => Shown(test.Field),
        ExpressionTest test => Quoted(run.ValueOf(test)?.Canonical),
        FunctionTest test => run.OutcomeOf(test).Actual,
        _ => "",
    };

    // "12.4 miles from 85303"; null when the lead has no value, or one that is nowhere.
    private string? Nearness(FieldTest test) =>
        Miles(test) is { } miles && decimal.TryParse(test.Values[1], CultureInfo.InvariantCulture, out var limit) ? $"{MilesText.Of(miles, limit)} miles from {test.Values[0].Trim()}" : null;

    private decimal? Miles(FieldTest test)
    {
        var value = run.Lead.Value(test.Field);
        return (value.Kind == FieldValueKind.List ? value.Items : [value])
            .Where(item => !item.IsBlank)
            .Select(item => run.Data.MilesBetween(item.Canonical, test.Values[0].Trim()))
            .Min();
    }

    private string Shown(string path) => LeadTypeChecker.FieldAt(run.Lead.Type, path) is { } field
        ? Quoted(FieldFormatter.Format(field, run.Lead.Value(path)))
        : Quoted(run.Lead.Text(path));

    private string Wanted(CriteriaNode node) => node switch
    {
        FieldTest { Operator: CriteriaOperator.InDistributionList } test => Wanted(test.Operator, [.. test.Values.Select(run.Data.NameOfList)]),
        FieldTest test => Wanted(test.Operator, test.Values),
        PatternTest test => Wanted(CriteriaOperator.MatchesPattern, [test.Pattern]),
        ExpressionTest test => Wanted(test.Operator, test.Values),
        FunctionTest test => run.OutcomeOf(test).Wanted,
        _ => "",
    };

    private static string Wanted(CriteriaOperator criteriaOperator, ImmutableArray<string> values) => CriteriaOperatorNames.Wanted(criteriaOperator, criteriaOperator switch
    {
        CriteriaOperator.Between => string.Join(" and ", values.Select(Quoted)),
        CriteriaOperator.WithinMilesOf => string.Join(" miles of ", values.Reverse().Select(Quoted)),
        _ => Listed(values),
    });

    // AZ; AZ or CA; AZ, CA or NV; the rest of a long list is counted.
    private static string Listed(ImmutableArray<string> values)
    {
        var shown = values.Take(MostValues).Select(Quoted).ToList();
        if (values.Length > MostValues)
        {
            shown.Add($"{values.Length - MostValues} more");
        }

        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.SkipLast(1))} or {shown[^1]}";
    }

    private static string Quoted(string? text) => text switch
    {
        null or "" => "blank",
        { Length: > LongestQuote } => $"{text[..LongestQuote]}...",
        _ => text,
    };
}
