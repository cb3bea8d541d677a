using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>The bids of a ping as bytes, to be sealed. Amounts in cents.</summary>
public static class OfferedBidsJson
{
    public static byte[] Write(ImmutableArray<OfferedBid> bids)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var offered in bids)
            {
                json.WriteStartObject();
                json.WriteString("id", offered.BidId.Value);
                json.WriteNumber("account", offered.AccountId.Value);
                json.WriteNumber("price", offered.Price.Cents);
                json.WriteNumber("offered", offered.Offered.Cents);
                json.WriteBoolean("winner", offered.Winner);
                Write(json, offered.Bid);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">The bytes are not what <see cref="Write(ImmutableArray{OfferedBid})"/> makes.</exception>
    public static ImmutableArray<OfferedBid> Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return [.. document.RootElement.EnumerateArray().Select(Offered)];
    }

    private static void Write(Utf8JsonWriter json, StandingBid? bid)
    {
        if (bid is null)
        {
            return;
        }

        json.WriteNumber("method", bid.PingMethodId.Value);
        json.WriteNumber("bid", bid.Price.Cents);
        json.WriteStartArray("byCount");
        foreach (var price in bid.PricesByCount)
        {
            if (price is { } named)
            {
                json.WriteNumberValue(named.Cents);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        json.WriteString("reference", bid.Reference);
    }

    private static OfferedBid Offered(JsonElement element)
    {
        var id = new BidId(element.GetProperty("id").GetGuid());
        return new OfferedBid
        {
            BidId = id,
            AccountId = new DeliveryAccountId(element.GetProperty("account").GetInt32()),
            Price = Cents(element, "price"),
            Offered = Cents(element, "offered"),
            Winner = element.GetProperty("winner").GetBoolean(),
            Bid = !element.TryGetProperty("method", out var method) ? null : new StandingBid
            {
                BidId = id,
                Price = Cents(element, "bid"),
                PricesByCount = [.. element.GetProperty("byCount").EnumerateArray().Select(price => price.ValueKind == JsonValueKind.Null ? (Money?)null : Money.FromCents(price.GetInt64()))],
                Reference = element.GetProperty("reference").GetString(),
                PingMethodId = new DeliveryMethodId(method.GetInt32()),
            },
        };
    }

    private static Money Cents(JsonElement element, string name) => Money.FromCents(element.GetProperty(name).GetInt64());
}
