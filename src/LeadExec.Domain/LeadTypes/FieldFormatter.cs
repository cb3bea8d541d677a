using System.Globalization;

namespace LeadExec.Domain.LeadTypes;

/// <summary>
/// How values are shown to people (LT-18, LT-23..LT-32): (602) 555-1234, $1,000,000, 98%, 1,000,000. A field's own format
/// wins: a .NET date format (D and Y read as d and y), a .NET number format (% is only a sign), or upper, lower, title for text.
/// </summary>
public static class FieldFormatter
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A canonical text, such as a history keeps, as people read it; several values as they are.</summary>
    public static string FormatStored(LeadField field, string canonical)
    {
        ArgumentNullException.ThrowIfNull(field);
        var value = field.AcceptsSeveral ? FieldValue.Of(canonical)
            : field.Kind is FieldKind.Money or FieldKind.Percentage or FieldKind.Decimal or FieldKind.Integer or FieldKind.LargeInteger
                && decimal.TryParse(canonical, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? FieldValue.Of(number)
            : FieldText.FromStored(field.Kind, canonical);
        return Format(field, value);
    }

    /// <summary>The value as shown; "" when blank, several values joined by ", ", sub-fields as the number of groups. Never throws.</summary>
    public static string Format(LeadField field, FieldValue value)
    {
        if (value.Kind == FieldValueKind.List)
        {
            return string.Join(", ", value.Items.Select(item => Format(field, item)));
        }

        try
        {
            return Shown(field, value);
        }
        catch (FormatException)
        {
            return value.Canonical; // the checker refuses such formats; an old one must not stop a lead
        }
    }

    /// <summary>Whether the field's format can show such a value.</summary>
    internal static bool IsUsable(LeadField field, FieldValue sample)
    {
        try
        {
            return field.Format!.Length <= 100 && Shown(field, sample).Length > 0; // asked only for fields with a format
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Shown(LeadField field, FieldValue value) => value.Kind switch
    {
        FieldValueKind.Date => value.Date.ToString(DateFormat(field, value.Date), Culture),
        FieldValueKind.Number => Number(field, value.Number),
        FieldValueKind.Text => Text(field, value.Canonical),
        FieldValueKind.Blank or FieldValueKind.YesNo or FieldValueKind.List or FieldValueKind.Records => value.Canonical,
    };

    private static string DateFormat(LeadField field, DateTime date)
    {
        if (!string.IsNullOrWhiteSpace(field.Format))
        {
            return DateReader.ReadableFormat(field.Format);
        }

        return date.TimeOfDay == TimeSpan.Zero ? "MM/dd/yyyy" : "MM/dd/yyyy h:mm tt";
    }

    private static string Number(LeadField field, decimal number)
    {
        if (!string.IsNullOrWhiteSpace(field.Format))
        {
            if (HasHugePrecision(field.Format))
            {
                throw new FormatException("The format asks for more digits than a number can have.");
            }

            // A bare % would multiply by a hundred, but a percentage is kept as 98, not 0.98.
            return number.ToString(field.Format.Replace("\\%", "%", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal), Culture);
        }

        return field.Kind switch
        {
            FieldKind.Money => Money(number),
            FieldKind.Percentage => number.ToString("0.####", Culture) + "%",
            FieldKind.LargeInteger => number.ToString("#,0", Culture),
            FieldKind.Calculated => number.ToString("0.##", Culture),
            FieldKind.Text or FieldKind.Phone or FieldKind.Email or FieldKind.Decimal or FieldKind.Integer or FieldKind.YesNo or FieldKind.DateTime
                or FieldKind.PostalCode or FieldKind.UsState or FieldKind.Province or FieldKind.DropDown or FieldKind.SubFields => number.ToString(Culture),
        };
    }

    // N999999999 would be a text of a gigabyte.
    private static bool HasHugePrecision(string format) =>
        format.Length > 3 && char.IsAsciiLetter(format[0]) && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Money(decimal number)
    {
        var digits = Math.Abs(number).ToString(decimal.IsInteger(number) ? "#,0" : "#,0.00##", Culture);
        return number < 0 ? $"-${digits}" : $"${digits}";
    }

    private static string Text(LeadField field, string text)
    {
        if (field.Kind == FieldKind.Phone && text.Length == 10)
        {
            return $"({text[..3]}) {text[3..6]}-{text[6..]}";
        }

        return field.Format?.Trim().ToUpperInvariant() switch
        {
            "UPPER" => text.ToUpperInvariant(),
            "LOWER" => text.ToLowerInvariant(),
            "TITLE" => Culture.TextInfo.ToTitleCase(text.ToLowerInvariant()),
            _ => text,
        };
    }
}
