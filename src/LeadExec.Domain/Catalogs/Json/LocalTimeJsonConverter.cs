using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace LeadExec.Domain.Catalogs.Json;

/// <summary>A time of day as "HH:mm" or "HH:mm:ss".</summary>
internal sealed class LocalTimeJsonConverter : JsonConverter<LocalTime>
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss");

    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        if (Minutes.Parse(text).TryGetValue(default, out var time) || Seconds.Parse(text).TryGetValue(default, out time))
        {
            return time;
        }

        throw new JsonException("A time of day is text such as \"09:00\".");
    }

    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue((value.Second == 0 ? Minutes : Seconds).Format(value));
}
