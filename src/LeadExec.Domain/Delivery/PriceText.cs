using System.Globalization;

namespace LeadExec.Domain.Delivery;

/// <summary>Reads a price out of what a buyer wrote: "$12.00", "12,00", "1,234.50", "12 USD". Never a negative one, NaN or 1e308 (FM-54).</summary>
public static class PriceText
{
    /// <summary>Highest price taken; more is flagged as unusable.</summary>
    public const decimal Maximum = 1_000_000m;

    private const int MaximumLength = 40;

    /// <summary>False when the text is no price of 0 to <see cref="Maximum"/>.</summary>
    public static bool TryParse(string text, out decimal price)
    {
        price = 0;
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MaximumLength)
        {
            return false;
        }

        var digits = trimmed.Trim('$', '€', '£', ' ', '\u00a0');
        digits = StripCurrencyCode(digits).Trim();
        return digits.Length > 0
            && char.IsAsciiDigit(digits[^1])
            && digits.All(character => char.IsAsciiDigit(character) || character is '.' or ',')
            && decimal.TryParse(WithPoint(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out price)
            && price <= Maximum;
    }

    private static string StripCurrencyCode(string text)
    {
        if (text.Length > 3 && text[..3].All(char.IsAsciiLetterUpper))
        {
            return text[3..];
        }

        return text.Length > 3 && text[^3..].All(char.IsAsciiLetterUpper) ? text[..^3] : text;
    }

    /// <summary>
    /// The last separator is the decimal one, unless it is a comma (or repeated) before exactly three digits: then it groups
    /// thousands. "1.234" stays a fraction, because machines write points.
    /// </summary>
    private static string WithPoint(string text)
    {
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        if (comma < 0)
        {
            return text;
        }

        var isDecimalComma = comma > point && text.IndexOf(',', StringComparison.Ordinal) == comma && (point >= 0 || text.Length - comma != 4);
        return isDecimalComma
            ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : text.Replace(",", "", StringComparison.Ordinal);
    }
}
