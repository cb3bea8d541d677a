using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadExec.Api.Settings;

/// <summary>Reads text or {"set":true}; writes {"set":true} only.</summary>
internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    private const int Longest = 4_096;

    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString() is { Length: > 0 and <= Longest } plain ? Secret.Of(plain) : throw new JsonException("A secret is text such as \"value\", not empty.");
        }

        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement is { ValueKind: JsonValueKind.Object } kept
            && kept.EnumerateObject().Count() == 1 && kept.TryGetProperty("set", out var set) && set.ValueKind == JsonValueKind.True
            ? Secret.Kept
            : throw new JsonException("A secret is text such as \"value\", or {\"set\":true} to keep it.");
    }

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("set", true);
        writer.WriteEndObject();
    }
}
