using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Postgres.BatchWriter;

namespace LeadExec.Postgres.Pings;

/// <summary>What became of a ping's outbound pings, in one column. Amounts in cents.</summary>
internal static class PingTraceJson
{
    public static string Write(ImmutableArray<PingTrace> traces)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * Math.Max(1, traces.Length));
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var trace in traces)
            {
                Write(writer, trace);
            }

            writer.WriteEndArray();
        }

        return StorableText.CleanJson(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public static ImmutableArray<PingTrace> Read(string? json) => json is null || JsonNode.Parse(json) is not JsonArray traces ? [] :
    [
        .. traces.Select(trace => new PingTrace
        {
            ClientId = new ClientId(Number(trace, "client")),
            AccountId = new DeliveryAccountId(Number(trace, "account")),
            MethodId = new DeliveryMethodId(Number(trace, "method")),
            BidId = new BidId(trace!["bid"]!.GetValue<Guid>()), // we wrote it
            State = (PingState)Number(trace, "state"),
            Price = trace["price"] is { } price ? Money.FromCents(price.GetValue<long>()) : null,
            ElapsedMs = Number(trace, "ms"),
            Reason = (RejectReason)Number(trace, "reason"),
            Detail = trace["detail"]?.GetValue<string>(),
        }),
    ];

    private static void Write(Utf8JsonWriter writer, PingTrace trace)
    {
        writer.WriteStartObject();
        writer.WriteNumber("client", trace.ClientId.Value);
        writer.WriteNumber("account", trace.AccountId.Value);
        writer.WriteNumber("method", trace.MethodId.Value);
        writer.WriteString("bid", trace.BidId.Value);
        writer.WriteNumber("state", (int)trace.State);
        if (trace.Price is { } price)
        {
            writer.WriteNumber("price", price.Cents);
        }

        writer.WriteNumber("ms", trace.ElapsedMs);
        writer.WriteNumber("reason", (int)trace.Reason);
        if (trace.Detail is { } detail)
        {
            writer.WriteString("detail", detail);
        }

        writer.WriteEndObject();
    }

    private static int Number(JsonNode? trace, string name) => trace![name]!.GetValue<int>(); // we wrote it
}
