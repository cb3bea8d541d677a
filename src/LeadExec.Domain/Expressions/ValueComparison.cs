using System.Globalization;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>How values of different kinds compare, in expressions and criteria: numbers and dates by size, text without regard to case.</summary>
internal static class ValueComparison
{
    /// <summary>The number of a number or of a text that is one; null for anything else.</summary>
    public static decimal? NumberOf(FieldValue value)
    {
        if (value.Kind == FieldValueKind.Number)
        {
            return value.Number;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        return value.Kind == FieldValueKind.Text && decimal.TryParse(value.Canonical, Styles, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>The date of a date or of a text that is one; null for anything else.</summary>
    public static DateTime? DateOf(FieldValue value)
    {
        if (value.Kind == FieldValueKind.Date)
        {
            return value.Date;
        }

        return value.Kind == FieldValueKind.Text && DateReader.TryRead(value.Canonical, null, "Etc/UTC", out var date) ? date : null;
    }

    /// <summary>Negative, zero or positive as left is before, equal to or after right; null when they cannot be compared.</summary>
    public static int? Order(FieldValue left, FieldValue right)
    {
        if (left.IsBlank || right.IsBlank)
        {
            return null;
        }

        if (left.Kind == FieldValueKind.Date || right.Kind == FieldValueKind.Date)
        {
            return DateOf(left) is { } leftDate && DateOf(right) is { } rightDate ? leftDate.CompareTo(rightDate) : null;
        }

        if (NumberOf(left) is { } leftNumber && NumberOf(right) is { } rightNumber)
        {
            return leftNumber.CompareTo(rightNumber);
        }

        var texts = IsTextual(left) && IsTextual(right);
        return texts ? string.Compare(left.Canonical, right.Canonical, StringComparison.OrdinalIgnoreCase) : null;
    }

    // Yes and No compare as their words, so that a text field holding "yes" equals yes.
    private static bool IsTextual(FieldValue value) => value.Kind is FieldValueKind.Text or FieldValueKind.YesNo;
}
