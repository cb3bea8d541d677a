using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace LeadExec.Api.Intake.Reading;

/// <summary>Reads application/x-www-form-urlencoded. Bad percent signs stay as they are, as browsers do; bad UTF-8 is refused, not replaced.</summary>
internal static class FormFieldReader
{
    public static bool Read(ReadOnlySpan<byte> body, FieldMap map)
    {
        foreach (var part in body.Split((byte)'&'))
        {
            var pair = body[part];
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            var value = Decode(equals < 0 ? [] : pair[(equals + 1)..]);
            if (name is null || value is null)
            {
                return map.Budget.Fail("The form is not UTF-8.");
            }

            if (!Add(map, name, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a posted pair; Drivers[0].Name goes into group 0 of Drivers, Tags[] counts as Tags (E-13).</summary>
    public static bool Add(FieldMap map, string name, string value)
    {
        for (var depth = 0; depth < map.Budget.Limits.MaximumJsonDepth; depth++)
        {
            if (!TrySplit(name, out var outer, out var number, out var inner))
            {
                return map.AddValue(name.EndsWith("[]", StringComparison.Ordinal) ? name[..^2] : name, value);
            }

            if (map.GroupAt(outer, number) is not { } group)
            {
                return false;
            }

            (map, name) = (group, inner);
        }

        return map.Budget.Fail("The sub-fields are nested too deeply.");
    }

    private static bool TrySplit(string name, out string outer, out int number, out string inner)
    {
        (outer, number, inner) = ("", 0, "");
        var open = name.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : name.IndexOf("].", open, StringComparison.Ordinal);
        if (open < 1 || close < 0 || close - open is < 2 or > 4 || close + 2 >= name.Length
            || !int.TryParse(name.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        (outer, inner) = (name[..open], name[(close + 2)..]);
        return true;
    }

    private static string? Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var hex = text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit((char)text[at + 1]) && char.IsAsciiHexDigit((char)text[at + 2]);
            bytes[length++] = text[at] switch
            {
                (byte)'+' => (byte)' ',
                (byte)'%' when hex => byte.Parse(text.Slice(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var plain => plain,
            };
            at += hex ? 2 : 0;
        }

        return Utf8.IsValid(bytes.AsSpan(0, length)) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
