using System.Globalization;
using System.Text.Json;

namespace LeadExec.Api.Intake.Reading;

/// <summary>
/// Reads one JSON object into the field map: numbers as they are written, true and false as words, null as blank, lists of values
/// as repeated values, objects as groups. A name that comes twice, in any case, is refused (M12, decision 3).
/// </summary>
internal static class JsonFieldReader
{
    public static bool Read(ReadOnlySpan<byte> body, FieldMap map)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = map.Budget.Limits.MaximumJsonDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return map.Budget.Fail("The JSON body must be an object.");
            }

            // The last Read finds out that nothing follows the object.
            return ReadObject(ref reader, map) && !reader.Read();
        }
        catch (JsonException broken)
        {
            return map.Budget.Fail(string.Create(CultureInfo.InvariantCulture, $"The JSON cannot be read at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}."));
        }
        catch (InvalidOperationException)
        {
            return map.Budget.Fail("A JSON text is not valid Unicode.");
        }
    }

    private static bool ReadObject(ref Utf8JsonReader reader, FieldMap map)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (map.Has(name))
            {
                return map.Budget.Fail($"{FieldBudget.Shown(name)} is given twice.");
            }

            reader.Read();
            if (!ReadValue(ref reader, map, name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadValue(ref Utf8JsonReader reader, FieldMap map, string name)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return ReadItem(ref reader, map, name);
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                return map.Budget.Fail($"{FieldBudget.Shown(name)} is a list of lists.");
            }

            if (!ReadItem(ref reader, map, name))
            {
                return false;
            }
        }

        // An empty list still is a name that was posted.
        return map.Has(name) || map.AddEmpty(name);
    }

    private static bool ReadItem(ref Utf8JsonReader reader, FieldMap map, string name)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return map.AddGroup(name) is { } group && ReadObject(ref reader, group);
        }

        var value = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "",
        };
        return map.AddValue(name, value);
    }
}
