using System.Globalization;
using System.Text.Json.Nodes;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>
/// What few receipts have, as one JSON object: a function takes at most 100 parameters, and a column that is null for nearly every
/// lead costs each batch its height.
/// </summary>
internal static class ReceiptMore
{
    /// <summary>Null when the receipt has nothing of it.</summary>
    public static string? Of(LeadReceipt receipt)
    {
        var more = new JsonObject();
        if (receipt.RevenueShare is { } share)
        {
            more["sharePercent"] = (share.Percent ?? 0m).ToString(CultureInfo.InvariantCulture);
            more["sharePerSale"] = share.PerSale?.Cents ?? 0;
        }

        if (receipt.PingId is { } ping)
        {
            more["ping"] = ping.ToString();
            if (!receipt.PickedBids.IsEmpty)
            {
                more["picked"] = new JsonArray([.. receipt.PickedBids.Select(bid => JsonValue.Create(bid.ToString()))]);
            }
        }

        return more.Count == 0 ? null : more.ToJsonString();
    }
}
