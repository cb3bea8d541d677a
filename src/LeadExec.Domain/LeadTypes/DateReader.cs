using System.Globalization;
using System.Text;

namespace LeadExec.Domain.LeadTypes;

/// <summary>Reads posted dates: ISO first, then the field's format, then US order (E-09). Times with an offset become local time of the account's zone.</summary>
internal static class DateReader
{
    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd", "yyyyMMdd",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] OffsetFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz"];

    private static readonly string[] UsFormats =
    [
        .. from day in (string[])["M/d/yyyy", "M/d/yy", "M-d-yyyy", "M-d-yy", "M.d.yyyy"]
           from time in (string[])["", " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt", " h:mmtt"]
           select day + time,
    ];

    /// <summary>Reads a date; false for anything else, and for years that leave no room for a zone's offset.</summary>
    public static bool TryRead(string text, string? format, string zoneId, out DateTime local)
    {
        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces;
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, LocalFormats, culture, DateTimeStyles.None, out local))
        {
            return IsUsable(local);
        }

        if (DateTimeOffset.TryParseExact(text, OffsetFormats, culture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            local = LocalTime.At(instant, zoneId);
            return IsUsable(local);
        }

        var own = format is null ? null : ReadableFormat(format);
        return ((!string.IsNullOrWhiteSpace(own) && DateTime.TryParseExact(text, own, culture, Styles, out local))
            || DateTime.TryParseExact(text, UsFormats, culture, Styles, out local)) && IsUsable(local);
    }

    /// <summary>A .NET date format from what administrators type: D and Y are read as d and y, except in quotes and after a backslash.</summary>
    public static string ReadableFormat(string format)
    {
        var readable = new StringBuilder(format.Length);
        var quote = '\0';
        for (var at = 0; at < format.Length; at++)
        {
            var character = format[at];
            if (character == '\\' && at + 1 < format.Length)
            {
                readable.Append(character).Append(format[++at]);
                continue;
            }

            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '\'' or '"')
            {
                quote = character;
            }
            else
            {
                character = character switch { 'D' => 'd', 'Y' => 'y', _ => character };
            }

            readable.Append(character);
        }

        return readable.ToString();
    }

    private static bool IsUsable(DateTime date) => date.Year is > 1 and < 9999;
}
