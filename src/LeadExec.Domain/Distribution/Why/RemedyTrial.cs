using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>
/// Tries changes of a lead on the criteria they come from: what one test asks for may be what another forbids. Only changes that
/// name values can be tried.
/// </summary>
internal static class RemedyTrial
{
    private const int MostValues = 20;

    /// <summary>False when the changes were tried and do not meet the criteria, and when two that cannot be tried are about one field.</summary>
    public static bool MayPass(CriteriaNode criteria, ImmutableArray<CriteriaChange> changes, Lead lead, CriteriaContext context)
    {
        ImmutableArray<Lead> trials = [lead];
        foreach (var change in changes)
        {
            if (change.Test is not FieldTest test || lead.Type.Find(test.Field) is not { } field || Values(test, change.Wanted, field, context) is not { IsEmpty: false } values)
            {
                return AreApart(changes);
            }

            trials = [.. trials, .. trials.SelectMany(trial => values.Select(value => trial.With(field.Name, value)))]; // one value may do for two tests of a field
        }

        return trials.Any(trial => CriteriaEvaluator.Evaluate(criteria, trial, context));
    }

    private static bool AreApart(ImmutableArray<CriteriaChange> changes) =>
        changes.Select(change => change.Test is FieldTest test ? test.Field.ToUpperInvariant() : change.Test is PatternTest pattern ? pattern.Field.ToUpperInvariant() : "").Distinct().Count() == changes.Length;

    // Values with which the test decides as wanted; empty when none can be named.
    private static ImmutableArray<FieldValue> Values(FieldTest test, bool wanted, LeadField field, CriteriaContext context) => test.Operator switch
    {
        CriteriaOperator.Is or CriteriaOperator.IsAnyOf or CriteriaOperator.Contains or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith
            or CriteriaOperator.AtMost or CriteriaOperator.AtLeast or CriteriaOperator.Between => wanted ? Read(test.Values, field, context) : [FieldValue.Blank],
        CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf or CriteriaOperator.DoesNotContain => wanted ? [FieldValue.Blank] : Read(test.Values, field, context),
        CriteriaOperator.LessThan => wanted ? Read(Moved(test.Values, -1m), field, context) : [FieldValue.Blank],
        CriteriaOperator.GreaterThan => wanted ? Read(Moved(test.Values, 1m), field, context) : [FieldValue.Blank],
        CriteriaOperator.WithinMilesOf => wanted ? Read([test.Values[0]], field, context) : [FieldValue.Blank],
        CriteriaOperator.IsBlank => wanted ? [FieldValue.Blank] : [],
        CriteriaOperator.IsNotBlank => wanted ? [] : [FieldValue.Blank],
        CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern => wanted ? [] : [FieldValue.Blank],
    };

    private static ImmutableArray<string> Moved(ImmutableArray<string> values, decimal by) =>
    [
        .. values.SelectMany(value => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? [(number + by).ToString(CultureInfo.InvariantCulture)]
            : Array.Empty<string>()),
    ];

    private static ImmutableArray<FieldValue> Read(ImmutableArray<string> values, LeadField field, CriteriaContext context) =>
    [
        .. values.Where(value => !string.IsNullOrWhiteSpace(value)).Take(MostValues)
            .Select(value => FieldReader.Read(field, value.Trim(), new ReadingContext(context.Evaluation.ZoneId, AcceptsCanadianPostalCodes: true)))
            .OfType<FieldValue>(),
    ];
}
