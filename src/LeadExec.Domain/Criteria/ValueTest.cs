using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>One value of a lead against the operators of E-59. The field, if any, says how the wanted values are read (Arizona is AZ).</summary>
internal readonly struct ValueTest(FieldValue value, LeadField? field, CriteriaContext context)
{
    public static ValueTest OfField(Lead lead, string path, CriteriaContext context) =>
        new(lead.Value(path), lead.Type.Find(path) ?? LeadTypeChecker.FieldAt(lead.Type, path), context);

    /// <summary>Null when the test cannot run.</summary>
    public bool? Decide(CriteriaOperator criteriaOperator, ImmutableArray<string> values) => criteriaOperator switch
    {
        CriteriaOperator.IsBlank => value.IsBlank,
        CriteriaOperator.IsNotBlank => !value.IsBlank,
        CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf => !Any(CriteriaOperator.IsAnyOf, values),
        CriteriaOperator.DoesNotContain => !Any(CriteriaOperator.Contains, values),
        CriteriaOperator.Is or CriteriaOperator.IsAnyOf or CriteriaOperator.Contains or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith
            or CriteriaOperator.LessThan or CriteriaOperator.AtMost or CriteriaOperator.GreaterThan or CriteriaOperator.AtLeast
            or CriteriaOperator.Between or CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList => Any(criteriaOperator, values),
        CriteriaOperator.MatchesPattern => null, // written as a PatternTest
    };

    // Of several values one that compares is enough; blank and groups of sub-fields compare with nothing.
    private bool? Any(CriteriaOperator criteriaOperator, ImmutableArray<string> values)
    {
        if (value.Kind is FieldValueKind.Blank or FieldValueKind.Records || values.IsDefaultOrEmpty)
        {
            return false;
        }

        if (value.Kind != FieldValueKind.List)
        {
            return Holds(value, criteriaOperator, values);
        }

        bool? any = false;
        foreach (var item in value.Items)
        {
            var held = Holds(item, criteriaOperator, values);
            if (held == true)
            {
                return true;
            }

            any = held is null ? null : any;
        }

        return any;
    }

    private bool? Holds(FieldValue item, CriteriaOperator criteriaOperator, ImmutableArray<string> values)
    {
        switch (criteriaOperator)
        {
            case CriteriaOperator.Is or CriteriaOperator.IsAnyOf:
                return AnyText(values, (test, wanted) => item.Kind == FieldValueKind.Text && test.IsAsWritten(wanted)
                    ? item.Canonical.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                    : IsSame(item, test.Read(wanted)));
            case CriteriaOperator.Contains:
                return AnyText(values, (test, part) => item.Canonical.Contains(test.Part(part), StringComparison.OrdinalIgnoreCase));
            case CriteriaOperator.StartsWith:
                return AnyText(values, (test, part) => item.Canonical.StartsWith(test.Part(part), StringComparison.OrdinalIgnoreCase));
            case CriteriaOperator.EndsWith:
                return AnyText(values, (test, part) => item.Canonical.EndsWith(test.Part(part), StringComparison.OrdinalIgnoreCase));
            case CriteriaOperator.LessThan:
                return Order(item, Read(values[0])) < 0;
            case CriteriaOperator.AtMost:
                return Order(item, Read(values[0])) <= 0;
            case CriteriaOperator.GreaterThan:
                return Order(item, Read(values[0])) > 0;
            case CriteriaOperator.AtLeast:
                return Order(item, Read(values[0])) >= 0;
            case CriteriaOperator.Between:
                return values.Length >= 2 && Order(item, Read(values[0])) >= 0 && Order(item, Read(values[1])) <= 0;
            case CriteriaOperator.WithinMilesOf:
                return IsNear(item, values);
            case CriteriaOperator.InDistributionList:
                return context.Data.IsInDistributionList(values[0], item.Canonical);
            case CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf or CriteriaOperator.DoesNotContain or CriteriaOperator.IsBlank
                or CriteriaOperator.IsNotBlank or CriteriaOperator.MatchesPattern:
                return null; // answered before
        }

        return null;
    }

    private bool AnyText(ImmutableArray<string> texts, Func<ValueTest, string, bool> holds)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text) && holds(this, text))
            {
                return true;
            }
        }

        return false;
    }

    // E-47: a lead at an unknown place is near to nothing; a criterion about an unknown place cannot run.
    private bool? IsNear(FieldValue item, ImmutableArray<string> values)
    {
        if (values.Length != 2 || !decimal.TryParse(values[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit))
        {
            return null;
        }

        var place = values[0].Trim();
        return context.Data.MilesBetween(item.Canonical, place) is { } miles ? miles <= limit : context.Data.IsKnownPlace(place) ? false : null;
    }

    private static bool IsSame(FieldValue item, FieldValue wanted) => item.Kind == FieldValueKind.Text && wanted.Kind == FieldValueKind.Text
        ? item.Canonical.Equals(wanted.Canonical, StringComparison.OrdinalIgnoreCase)
        : Order(item, wanted) == 0;

    // A wanted day without a time stands for the whole day.
    private static int? Order(FieldValue item, FieldValue wanted)
    {
        if (item.Kind == FieldValueKind.Date && ValueComparison.DateOf(wanted) is { } date)
        {
            return (date.TimeOfDay == TimeSpan.Zero ? item.Date.Date : item.Date).CompareTo(date);
        }

        return ValueComparison.Order(item, wanted);
    }

    // Reading these gives the very text, so long lists of ZIP codes or states are compared without reading each.
    private bool IsAsWritten(string wanted) => field?.Kind switch
    {
        FieldKind.PostalCode => wanted.Length == 5 && !wanted.AsSpan().ContainsAnyExceptInRange('0', '9'),
        FieldKind.UsState or FieldKind.Province => wanted.Length == 2 && !wanted.AsSpan().ContainsAnyExceptInRange('A', 'Z'),
        FieldKind.Text => !char.IsWhiteSpace(wanted[0]) && !char.IsWhiteSpace(wanted[^1]),
        _ => false,
    };

    private FieldValue Read(string wanted) => WantedValue.Read(field, wanted, context.Evaluation.ZoneId);

    private string Part(string part) => WantedValue.Part(field, part);
}
