using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadExec.Domain.Catalogs.Json;

/// <summary>An id as a JSON number.</summary>
internal sealed class NumberIdJsonConverter<TId>(Func<int, TId> make, Func<TId, int> value) : JsonConverter<TId>
    where TId : struct
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
            ? make(number)
            : throw new JsonException("A number is expected.");

    public override void Write(Utf8JsonWriter writer, TId id, JsonSerializerOptions options) => writer.WriteNumberValue(value(id));
}
