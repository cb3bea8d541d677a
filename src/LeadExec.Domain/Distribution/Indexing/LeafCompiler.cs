using System.Globalization;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// One test in the form that the index takes, or null when it does not take it exactly. Wanted values are read as the evaluator
/// reads them; tests whose answer may be "could not run" are left to it, and so are dates and parts of texts.
/// </summary>
internal sealed class LeafCompiler(CompilerSettings settings, IndexTables tables)
{
    private const int Nothing = -1;
    private const int NotIndexed = -2;

    private readonly Dictionary<string, LeadField?> fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, int>> readings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<IdSet, IdSet> sets = [];

    /// <summary>The test, or with <paramref name="wanted"/> false its opposite.</summary>
    public Leaf? Compile(CriteriaNode node, bool wanted)
    {
        if (node is ExpressionTest { Values.IsDefault: false } calculated && wanted && IsRange(calculated.Operator) && tables.PathOf(calculated) is { } path)
        {
            return Range(new FieldTest(path, calculated.Operator, calculated.Values));
        }

        if (node is not FieldTest { Values.IsDefault: false } test || IndexTables.IsExpression(test.Field))
        {
            return null;
        }

        return test.Operator switch
        {
            CriteriaOperator.IsBlank or CriteriaOperator.IsNotBlank =>
                new Leaf(test.Field, (test.Operator == CriteriaOperator.IsBlank) == wanted ? SlotKind.Blank : SlotKind.NotBlank),
            CriteriaOperator.Is or CriteriaOperator.IsAnyOf => Set(test, positive: wanted),
            CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf => Set(test, positive: !wanted),
            CriteriaOperator.LessThan or CriteriaOperator.AtMost or CriteriaOperator.GreaterThan or CriteriaOperator.AtLeast or CriteriaOperator.Between =>
                wanted ? Range(test) : null, // the opposite holds for blank too
            CriteriaOperator.WithinMilesOf => wanted ? Near(test) : null, // a lead at an unknown place is not near, and not far either
            CriteriaOperator.Contains or CriteriaOperator.DoesNotContain or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith
                or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern => null,
        };
    }

    // The low bit of a reading says number; texts and numbers of one list do not mix.
    private Leaf? Set(FieldTest test, bool positive)
    {
        var ids = new List<int>(test.Values.Length);
        bool? numbers = null;
        foreach (var wanted in test.Values)
        {
            var reading = string.IsNullOrEmpty(wanted) ? Nothing : ReadingOf(test.Field, wanted);
            if (reading == Nothing)
            {
                continue;
            }

            var isNumber = (reading & 1) == 1;
            if (reading == NotIndexed || (numbers is { } others && others != isNumber))
            {
                return null;
            }

            numbers = isNumber;
            ids.Add(reading >> 1);
        }

        var kind = (positive, numbers == true) switch
        {
            (true, false) => SlotKind.TextIn,
            (true, true) => SlotKind.NumberIn,
            (false, false) => SlotKind.TextNotIn,
            (false, true) => SlotKind.NumberNotIn,
        };
        return new Leaf(test.Field, kind) { Wanted = Shared(IdSet.Of(ids)), AlwaysHolds = !positive && ids.Count == 0 };
    }

    private int ReadingOf(string path, string wanted)
    {
        if (!readings.TryGetValue(path, out var known))
        {
            readings.Add(path, known = []);
        }

        if (!known.TryGetValue(wanted, out var reading))
        {
            known.Add(wanted, reading = Read(path, wanted));
        }

        return reading;
    }

    private int Read(string path, string wanted)
    {
        var value = WantedValue.Read(FieldAt(path), wanted, settings.ZoneId);
        return value.Kind switch
        {
            FieldValueKind.Blank => Nothing,
            FieldValueKind.Text or FieldValueKind.YesNo => tables.VocabularyOf(path).Add(value.Canonical) << 1,
            FieldValueKind.Number => (tables.VocabularyOf(path).Add(value.Number) << 1) | 1,
            FieldValueKind.Date or FieldValueKind.List or FieldValueKind.Records => NotIndexed,
        };
    }

    private static bool IsRange(CriteriaOperator criteriaOperator) => criteriaOperator is CriteriaOperator.LessThan or CriteriaOperator.AtMost
        or CriteriaOperator.GreaterThan or CriteriaOperator.AtLeast or CriteriaOperator.Between;

    private Leaf? Range(FieldTest test)
    {
        var (lower, upper) = test.Operator switch
        {
            CriteriaOperator.GreaterThan or CriteriaOperator.AtLeast => (Bound(test, 0), (long?)long.MaxValue),
            CriteriaOperator.Between => (Bound(test, 0), Bound(test, 1)),
            _ => ((long?)long.MinValue, Bound(test, 0)),
        };
        if (lower is not { } low || upper is not { } high)
        {
            return null;
        }

        low += test.Operator == CriteriaOperator.GreaterThan ? 1 : 0;
        high -= test.Operator == CriteriaOperator.LessThan ? 1 : 0;
        return new Leaf(test.Field, SlotKind.Range) { Low = low, High = high };
    }

    private long? Bound(FieldTest test, int at)
    {
        if (at >= test.Values.Length || test.Values[at] is not { } wanted)
        {
            return null;
        }

        var number = ValueComparison.NumberOf(WantedValue.Read(FieldAt(test.Field), wanted, settings.ZoneId));
        return number is { } bound && RangeKeys.TryBound(bound, out var key) ? key : null;
    }

    // A place that is not known has no squares: nobody is near it.
    private Leaf? Near(FieldTest test)
    {
        if (test.Values.Length != 2 || test.Values.Any(string.IsNullOrEmpty)
            || !decimal.TryParse(test.Values[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var miles))
        {
            return null;
        }

        if (!settings.Places.TryGet("", test.Values[0].Trim(), out var center))
        {
            return new Leaf(test.Field, SlotKind.Near) { Wanted = new NearArea(IdSet.Of([]), null) };
        }

        return GeoCircle.Of(center, miles) is { } circle ? new Leaf(test.Field, SlotKind.Near) { Wanted = new NearArea(IdSet.Of(circle.Squares()), circle) } : null;
    }

    private LeadField? FieldAt(string path)
    {
        if (!fields.TryGetValue(path, out var field))
        {
            fields.Add(path, field = settings.Type.Find(path) ?? LeadTypeChecker.FieldAt(settings.Type, path));
        }

        return field;
    }

    private IdSet Shared(IdSet set)
    {
        if (sets.TryGetValue(set, out var known))
        {
            return known;
        }

        sets.Add(set, set);
        return set;
    }
}
