using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Postgres.BatchWriter;

namespace LeadExec.Postgres.Pings;

/// <summary>What became of a ping's outbound pings, in one column. Amounts in cents.</summary>
internal static class PingTraceJson
{
    public static string Write(ImmutableArray<PingTrace> traces) => StorableText.CleanJson(new JsonArray([.. traces.Select(trace => new JsonObject
    {
        ["client"] = trace.ClientId.Value,
        ["account"] = trace.AccountId.Value,
        ["method"] = trace.MethodId.Value,
        ["bid"] = trace.BidId.Value,
        ["state"] = (int)trace.State,
        ["price"] = trace.Price?.Cents,
        ["ms"] = trace.ElapsedMs,
        ["reason"] = (int)trace.Reason,
        ["detail"] = trace.Detail,
    })]).ToJsonString());

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

    private static int Number(JsonNode? trace, string name) => trace![name]!.GetValue<int>(); // we wrote it
}
