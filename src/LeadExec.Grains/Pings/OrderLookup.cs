using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Leads;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Security;

namespace LeadExec.Grains.Pings;

/// <summary>Finds the ping behind a post's order id. What it says about age and use is advice; the journal has the last word with the receipt.</summary>
internal static class OrderLookup
{
    private static readonly (PostedOrder, PingAlong?) NoPing = (PostedOrder.Missing, null);

    public static async Task<(PostedOrder Order, PingAlong? Ping)> OfAsync(LeadServices services, Campaign campaign, SubmitLead command)
    {
        if (campaign.Channel != Channel.PingPost || string.IsNullOrEmpty(command.OrderId))
        {
            return NoPing;
        }

        var ping = command.OrderId.Length <= OrderToken.MaximumLength
            ? await services.PingStore.FindAsync(OrderToken.Hash(services.Hashes, command.OrderId), CancellationToken.None)
            : null;
        if (ping is null || ping.CampaignId != campaign.Id || ping.LeadSourceId != campaign.LeadSourceId || ping.Test != command.Test)
        {
            return (PostedOrder.Unknown, null);
        }

        var reason = ping.UsedBy is { } user && user.Value != command.LeadId ? RejectReason.PingUsed : ping.Expired ? RejectReason.PingExpired : RejectReason.None;
        if (reason != RejectReason.None)
        {
            return (new PostedOrder { Refusal = reason }, null);
        }

        var along = Along(services, ping) with { Picked = ping.Shared ? [.. command.BidIds.Select(id => new BidId(id))] : [] };
        return (new PostedOrder { Changed = lead => PingHashes.Changed(services.Hashes, campaign.Id, ping.Fields, lead) }, along);
    }

    /// <summary>The ping of a lead that is taken up again; null when it has none.</summary>
    public static async Task<PingAlong?> OfStoredAsync(LeadServices services, LeadRecord record) =>
        record.PingId is { } id && await services.PingStore.LoadAsync(id, CancellationToken.None) is { } ping ? Along(services, ping) : null;

    private static PingAlong Along(LeadServices services, StoredPing ping) => new()
    {
        Id = ping.Id,
        Picked = ping.Picked,
        Bids = ping.SealedBids.IsEmpty ? [] : OfferedBidsJson.Read(services.Secrets.OpenBytes(ping.SealedBids.AsSpan(), Purposes.PingBids)),
    };
}
