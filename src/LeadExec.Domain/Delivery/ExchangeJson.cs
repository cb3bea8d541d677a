using System.Text.Json;

namespace LeadExec.Domain.Delivery;

/// <summary>The stored form of an exchange: JSON that is sealed before it is stored.</summary>
public static class ExchangeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static byte[] Write(DeliveryExchange exchange) => JsonSerializer.SerializeToUtf8Bytes(exchange, Options);

    /// <exception cref="JsonException">The bytes are not an exchange.</exception>
    public static DeliveryExchange Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<DeliveryExchange>(json, Options) ?? throw new JsonException("Not an exchange.");
}
