using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Leads;

/// <summary>Turns tests such as <c>{"field":"$cost","op":"atLeast","values":["5"]}</c> into numbers that storage compares.</summary>
internal static class LeadFactReader
{
    /// <summary>Starts the name of every fact; no field of a lead type can start so.</summary>
    public const char Sign = '$';

    private const string Times = "A day such as 2026-01-31 or an instant such as 2026-01-31T07:00:00Z.";
    private static readonly ImmutableDictionary<string, LeadFact> ByName = Enum.GetValues<LeadFact>().ToImmutableDictionary(NameOf, StringComparer.Ordinal);

    public static string NameOf(LeadFact fact) => Sign + JsonNamingPolicy.CamelCase.ConvertName(fact.ToString());

    /// <summary>The test as storage takes it, or its mistake with the part of the test that is to blame.</summary>
    public static (CriteriaNode? Node, string Part, string Mistake) Read(FieldTest test, string zoneId)
    {
        if (!ByName.TryGetValue(test.Field, out var fact))
        {
            return (null, "/field", $"One of {string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal))}.");
        }

        var values = test.Values.IsDefault ? [] : test.Values;
        if (!new LeadFactTest(fact, test.Operator, [.. values.Select(_ => 0L)]).IsUsable || (!IsSized(fact) && !IsEquality(test.Operator)))
        {
            return (null, "/op", IsSized(fact)
                ? "One of is, isNot, isAnyOf, isNoneOf, lessThan, atMost, greaterThan, atLeast with one value, or between with two."
                : "One of is, isNot, isAnyOf, isNoneOf, with values.");
        }

        if (values.Length > CriteriaChecker.MaximumValues)
        {
            return (null, "/values", $"At most {CriteriaChecker.MaximumValues}.");
        }

        var read = values.Select(value => ValueOf(fact, value.Trim(), zoneId)).ToList();
        var wrong = read.FindIndex(value => value is null);
        return wrong >= 0
            ? (null, $"/values/{wrong}", Expected(fact))
            : (Node(fact, test.Operator, [.. read.Select(value => value!.Value)]), "", "");
    }

    private static bool IsEquality(CriteriaOperator operation) =>
        operation is CriteriaOperator.Is or CriteriaOperator.IsNot or CriteriaOperator.IsAnyOf or CriteriaOperator.IsNoneOf;

    private static bool IsSized(LeadFact fact) => fact is LeadFact.Received or LeadFact.Cost or LeadFact.Revenue or LeadFact.Profit or LeadFact.Sends;

    // A day stands for all its moments: before it, in it, after it.
    private static CriteriaNode Node(LeadFact fact, CriteriaOperator operation, ImmutableArray<(long First, long Last)> values) => operation switch
    {
        CriteriaOperator.Is or CriteriaOperator.IsAnyOf when fact == LeadFact.Received => new CriteriaGroup(GroupKind.Or, Spans(fact, values)),
        CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf when fact == LeadFact.Received => new CriteriaGroup(GroupKind.NotOr, Spans(fact, values)),
        CriteriaOperator.Between => new LeadFactTest(fact, operation, [values[0].First, values[1].Last]),
        CriteriaOperator.AtMost or CriteriaOperator.GreaterThan => new LeadFactTest(fact, operation, [values[0].Last]),
        _ => new LeadFactTest(fact, operation, [.. values.Select(value => value.First)]),
    };

    private static ImmutableArray<CriteriaNode> Spans(LeadFact fact, ImmutableArray<(long First, long Last)> values) =>
        [.. values.Select(value => new LeadFactTest(fact, CriteriaOperator.Between, [value.First, value.Last]))];

    private static (long First, long Last)? ValueOf(LeadFact fact, string text, string zoneId) => fact switch
    {
        LeadFact.Received => Span(text, zoneId),
        LeadFact.LeadType or LeadFact.Source or LeadFact.Campaign or LeadFact.Sends =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? One(number) : null,
        LeadFact.Validity => Word<LeadValidity>(text),
        LeadFact.Distribution => Word<LeadDistribution>(text),
        LeadFact.Test => text.ToLowerInvariant() switch { "yes" or "true" => One(1), "no" or "false" => One(0), _ => null },
        LeadFact.Cost or LeadFact.Revenue or LeadFact.Profit =>
            decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && decimal.Abs(amount) <= 10_000_000_000m && decimal.Truncate(amount * 100) == amount * 100 ? One((long)(amount * 100)) : null,
    };

    private static string Expected(LeadFact fact) => fact switch
    {
        LeadFact.Received => Times,
        LeadFact.LeadType or LeadFact.Source or LeadFact.Campaign => "A number, as the directory has it.",
        LeadFact.Sends => "A whole number.",
        LeadFact.Validity => Words<LeadValidity>(),
        LeadFact.Distribution => Words<LeadDistribution>(),
        LeadFact.Test => "yes or no.",
        LeadFact.Cost or LeadFact.Revenue or LeadFact.Profit => "An amount such as 12.50.",
    };

    private static (long First, long Last) One(long value) => (value, value);

    private static (long First, long Last)? Word<T>(string text)
        where T : struct, Enum
    {
        var at = Array.FindIndex(Enum.GetNames<T>(), name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : One(Convert.ToInt64(Enum.GetValues<T>()[at], CultureInfo.InvariantCulture));
    }

    private static string Words<T>()
        where T : struct, Enum => $"One of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.";

    private static (long First, long Last)? Span(string text, string zoneId)
    {
        if (SearchReader.TryReadDay(text, out var day))
        {
            return (Microseconds(AccountDays.Start(day, zoneId)), Microseconds(AccountDays.Start(day.AddDays(1), zoneId)) - 1);
        }

        return SearchReader.TryReadInstant(text, out var instant) ? One(Microseconds(instant)) : null;
    }

    private static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
}
