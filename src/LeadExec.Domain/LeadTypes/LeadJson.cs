using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadExec.Domain.LeadTypes;

/// <summary>The stored form of a lead; see <see cref="Lead.ToJson"/>.</summary>
internal static class LeadJson
{
    // Stored, never put into a page: only what JSON itself needs is escaped, so that text stays searchable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FieldRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            WriteRecord(writer, record);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static FieldRecord Read(FieldIndex index, string json)
    {
        using var document = JsonDocument.Parse(json);
        return ReadRecord(index, document.RootElement);
    }

    private static void WriteRecord(Utf8JsonWriter writer, FieldRecord record)
    {
        writer.WriteStartObject();
        for (var at = 0; at < record.Fields.Length; at++)
        {
            if (!record.Values[at].IsBlank)
            {
                writer.WritePropertyName(record.Fields[at].Name);
                WriteValue(writer, record.Values[at]);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, FieldValue value)
    {
        switch (value.Kind)
        {
            case FieldValueKind.Number:
                writer.WriteNumberValue(value.Number);
                break;
            case FieldValueKind.List:
                WriteArray(writer, value.Items, WriteValue);
                break;
            case FieldValueKind.Records:
                WriteArray(writer, value.Records, WriteRecord);
                break;
            case FieldValueKind.Blank or FieldValueKind.Text or FieldValueKind.Date or FieldValueKind.YesNo:
                writer.WriteStringValue(value.Canonical);
                break;
        }
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static FieldRecord ReadRecord(FieldIndex index, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A stored lead is a JSON object.");
        }

        var values = new FieldValue[index.Fields.Length];
        Array.Fill(values, FieldValue.Blank);
        foreach (var property in element.EnumerateObject())
        {
            var at = index.PositionOf(property.Name);
            if (at >= 0)
            {
                values[at] = ReadValue(index, at, property.Value);
            }
        }

        return new FieldRecord(index, ImmutableArray.Create(values));
    }

    private static FieldValue ReadValue(FieldIndex index, int at, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return ReadScalar(index.Fields[at].Kind, element);
        }

        if (index.Fields[at].Kind != FieldKind.SubFields)
        {
            return FieldValue.Of(element.EnumerateArray().Select(item => ReadScalar(index.Fields[at].Kind, item)));
        }

        var children = index.ChildrenOf(at);
        return FieldValue.Of(element.EnumerateArray()
            .Where(item => item.ValueKind == JsonValueKind.Object)
            .Select(item => ReadRecord(children, item)));
    }

    private static FieldValue ReadScalar(FieldKind kind, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number))
        {
            return FieldValue.Of(number);
        }

        return element.ValueKind == JsonValueKind.String ? FieldText.FromStored(kind, element.GetString()!) : FieldValue.Blank;
    }
}
