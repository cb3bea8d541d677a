using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Settings;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Tells a buyer that its bid lost (C-10), by the method that its delivery account names. The request is made without the lead: it can
/// carry ids, the buyer's own settings and the reason, nothing of the person.
/// </summary>
internal sealed class LossNoticeSender(ICatalogSource catalogs, IDeliveryTransport transport)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>One request; how it is answered changes nothing. Nothing is sent when the account, its method or the campaign is gone.</summary>
    public async Task SendAsync(PendingMessage message, CancellationToken cancellationToken)
    {
        if (Order(message, catalogs.Current) is { } order && transport.Prepare(order) is { Accepted: true, Value: { } prepared })
        {
            await transport.SendAsync(prepared, Longest, cancellationToken);
        }
    }

    private static DeliveryOrder? Order(PendingMessage message, Catalog catalog)
    {
        using var document = JsonDocument.Parse(message.Payload);
        var payload = document.RootElement;
        if (!Guid.TryParse(message.Key, out var bid)
            || !catalog.DeliveryAccounts.TryGetValue(new DeliveryAccountId(payload.GetProperty("accountId").GetInt32()), out var account)
            || !catalog.Campaigns.TryGetValue(new CampaignId(payload.GetProperty("campaignId").GetInt32()), out var campaign)
            || account.Bidding.LossNoticeMethodId is not { } method
            || catalog.DeliveryMethods.GetValueOrDefault(method) is not { Enabled: true } way
            || !catalog.Clients.TryGetValue(account.ClientId, out var client)
            || !catalog.LeadSources.TryGetValue(campaign.LeadSourceId, out var source)
            || !catalog.LeadTypes.TryGetValue(campaign.LeadTypeId, out var type))
        {
            return null;
        }

        return new DeliveryOrder
        {
            AttemptId = new AttemptId(message.Id),
            DeliveryId = $"loss-{bid:D}",
            LeadId = new LeadId(payload.GetProperty("leadId").GetGuid()),
            Lead = Lead.FromJson(type, "{}"),
            Method = way,
            Client = client,
            DeliveryAccount = account,
            Campaign = campaign,
            LeadSource = source,
            Account = catalog.Account,
            BidId = bid,
            LossReason = payload.GetProperty("reason").GetString(),
        };
    }
}
