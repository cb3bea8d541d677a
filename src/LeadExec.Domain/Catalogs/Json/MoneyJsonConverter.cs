using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs.Json;

/// <summary>Money as decimal text with at most two places; a third place is refused, never rounded away.</summary>
internal sealed class MoneyJsonConverter : JsonConverter<Money>
{
    private const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    // Far above any price, far below what the cents of a 64-bit number hold.
    private const decimal Largest = 1_000_000_000_000m;

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String
            && decimal.TryParse(reader.GetString(), Styles, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) <= Largest
            && decimal.Round(amount, 2) == amount)
        {
            return Money.Round(amount);
        }

        throw new JsonException("Money is text such as \"15.00\" with at most two decimals.");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
