using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadExec.Domain.Delivery;

/// <summary>Writes one value into a body so that a reader of that format gets exactly this value back (E-69, TH-18).</summary>
internal static class ValueEscaper
{
    public static string Url(string text) => Uri.EscapeDataString(text);

    /// <summary>The inside of a JSON string.</summary>
    public static string JsonString(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);

    /// <summary>A whole JSON value: bare number, true, false or null when allowed, else a string.</summary>
    public static string JsonValue(TagValue value, bool typed)
    {
        if (value.IsJson)
        {
            return value.Text;
        }

        if (typed && value.Text.Length == 0)
        {
            return "null";
        }

        return typed && value.Bare && BareLiteral(value.Text) is { } literal ? literal : $"\"{JsonString(value.Text)}\"";
    }

    /// <summary>Element text or attribute value; characters that XML cannot carry are left out.</summary>
    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&apos;"); break;
                case '\t' or '\n' or '\r': escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};"); break;
                case < 0x20 or 0xFFFE or 0xFFFF: break;
                default: escaped.Append(rune.ToString()); break;
            }
        }

        return escaped.ToString();
    }

    private static string? BareLiteral(string text) => text switch
    {
        "Yes" or "true" => "true",
        "No" or "false" => "false",
        _ => IsJsonNumber(text) ? text : null,
    };

    private static bool IsJsonNumber(string text)
    {
        if (text.Length > 40 || !(char.IsAsciiDigit(text[^1]) && (text[0] == '-' || char.IsAsciiDigit(text[0]))))
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
