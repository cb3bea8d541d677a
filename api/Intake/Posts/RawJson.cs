using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Intake.Posts;

/// <summary>One lead's part of a batch, written out again for its insert request log.</summary>
internal static class RawJson
{
    public static ReadOnlyMemory<byte> Of(ImmutableArray<RawField> fields)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, fields);
        }

        return bytes.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<RawField> fields)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            WriteValue(json, field);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, RawField field)
    {
        if (field.Values.Length == 1)
        {
            json.WriteStringValue(field.Values[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var value in field.Values)
        {
            json.WriteStringValue(value);
        }

        foreach (var group in field.Children)
        {
            Write(json, group);
        }

        json.WriteEndArray();
    }
}
