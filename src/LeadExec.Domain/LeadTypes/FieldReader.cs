using System.Globalization;
using System.Text;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Reads one posted value by the type of its field into canonical form (E-09, LT-22..LT-36).</summary>
internal static class FieldReader
{
    // decimal holds 28 digits; a whole number of an ordinary field fits 64 bits.
    private const int MostDigits = 28;
    private const int MostDigitsOfInteger = 18;

    /// <summary>The value of a trimmed, non-blank text; null when it is not one of the field's type.</summary>
    public static FieldValue? Read(LeadField field, string text, ReadingContext context) => field.Kind switch
    {
        FieldKind.Text => FieldValue.Of(text),
        FieldKind.Phone => Phone(text),
        FieldKind.Email => IsEmail(text) ? FieldValue.Of(text) : null,
        FieldKind.Money => Money(text),
        FieldKind.Percentage => Number(text.EndsWith('%') ? text[..^1].TrimEnd() : text),
        FieldKind.Decimal => Number(text),
        FieldKind.Integer => Whole(text, MostDigitsOfInteger),
        FieldKind.LargeInteger => Whole(text, MostDigits),
        FieldKind.YesNo => YesNo(text),
        FieldKind.DateTime => DateReader.TryRead(text, field.Format, context.ZoneId, out var date) ? FieldValue.Of(date) : null,
        FieldKind.PostalCode => PostalCode(text, context.AcceptsCanadianPostalCodes),
        FieldKind.UsState => UsStates.CodeOf(text) is { } state ? FieldValue.Of(state) : null,
        FieldKind.Province => Provinces.CodeOf(text) is { } province ? FieldValue.Of(province) : null,
        FieldKind.DropDown => Option(field, text),
        FieldKind.Calculated or FieldKind.SubFields => null,
    };

    // Non-digits are dropped, then a leading 1 of eleven; ten must be left.
    private static FieldValue? Phone(string text)
    {
        var digits = Keep(text, char.IsAsciiDigit);
        if (digits.Length == 11 && digits[0] == '1')
        {
            digits = digits[1..];
        }

        return digits.Length == 10 ? FieldValue.Of(digits) : null;
    }

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at > 64 || text.Length > 254 || text.IndexOf('@', at + 1) >= 0)
        {
            return false;
        }

        var (local, domain) = (text[..at], text[(at + 1)..]);
        var labels = domain.Split('.');
        return local.All(character => !char.IsWhiteSpace(character) && !char.IsControl(character) && !"()<>[]\\,;:\"".Contains(character, StringComparison.Ordinal))
            && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
            && labels.Length >= 2 && labels.All(IsDomainLabel) && labels[^1].Length >= 2;
    }

    private static bool IsDomainLabel(string label) =>
        label.Length is > 0 and <= 63 && label.All(character => char.IsLetterOrDigit(character) || character == '-')
        && !label.StartsWith('-') && !label.EndsWith('-');

    // Currency sign before or after, separators and spaces dropped; the sign may stand before or after the currency sign.
    private static FieldValue? Money(string text)
    {
        static bool IsCurrency(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;
        var signs = text.Count(IsCurrency);
        var plain = Keep(text, character => !IsCurrency(character) && character != ',' && !char.IsWhiteSpace(character));
        return signs <= 1 ? Number(plain) : null;
    }

    private static FieldValue? Number(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return text.Any(char.IsAsciiDigit) && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number)
            ? FieldValue.Of(number)
            : null;
    }

    private static FieldValue? Whole(string text, int mostDigits)
    {
        var digits = text.TrimStart('0');
        return text.All(char.IsAsciiDigit) && digits.Length <= mostDigits
            ? FieldValue.Of(digits.Length == 0 ? 0m : decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture))
            : null;
    }

    private static FieldValue? YesNo(string text) => text.ToUpperInvariant() switch
    {
        "YES" or "Y" or "TRUE" or "1" => FieldValue.Yes,
        "NO" or "N" or "FALSE" or "0" => FieldValue.No,
        _ => null,
    };

    private static FieldValue? PostalCode(string text, bool acceptsCanadian)
    {
        var plain = Keep(text, character => character is not (' ' or '-')).ToUpperInvariant();
        if (plain.Length is 5 or 9 && plain.All(char.IsAsciiDigit) && IsZipAsWritten(text))
        {
            return FieldValue.Of(plain[..5]);
        }

        return acceptsCanadian && plain.Length == 6 && IsCanadian(plain) ? FieldValue.Of($"{plain[..3]} {plain[3..]}") : null;
    }

    // 85254, 85254-1234, 85254 1234 and 852541234; nothing parted elsewhere.
    private static bool IsZipAsWritten(string text) => text.Length is 5 or 9 || (text.Length == 10 && text[5] is '-' or ' ');

    private static bool IsCanadian(string code)
    {
        for (var at = 0; at < code.Length; at++)
        {
            if (at % 2 == 0 ? !char.IsAsciiLetterUpper(code[at]) : !char.IsAsciiDigit(code[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static FieldValue? Option(LeadField field, string text)
    {
        foreach (var option in field.Options)
        {
            if (option.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return FieldValue.Of(option);
            }
        }

        return null;
    }

    private static string Keep(string text, Func<char, bool> keep)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (keep(character))
            {
                kept.Append(character);
            }
        }

        return kept.ToString();
    }
}
