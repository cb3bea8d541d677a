using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>What a run knows about a lead that it takes up from the record.</summary>
internal static class StoredFacts
{
    /// <summary>Null when the lead's campaign or source was archived.</summary>
    public static LeadFacts? Of(LeadRecord record, Catalog catalog)
    {
        if (!catalog.Campaigns.TryGetValue(record.CampaignId, out var campaign) || !catalog.LeadSources.TryGetValue(record.LeadSourceId, out var source))
        {
            return null;
        }

        return new LeadFacts
        {
            Id = record.Id,
            Catalog = catalog,
            Campaign = campaign,
            Source = source,
            Gates = new GateOutcome
            {
                Validity = record.Validity,
                Reason = record.Reason,
                Message = record.ReasonDetail,
                Lead = Lead.FromJson(catalog.LeadTypes[record.LeadTypeId], record.FieldsJson),
            },
            ReceivedAt = record.ReceivedAt,
            Deadline = DateTimeOffset.MinValue,
            Dialect = record.Dialect,
            Epoch = record.Epoch,
            Reference = record.Reference,
            ReturnUrl = record.ReturnUrl,
            MaximumDeliveries = record.MaximumDeliveries,
            RevenueShare = record.RevenueShare,
            Answered = record.Answer is not null,
            Resale = campaign.Resale is { Enabled: true } resale && record.Attempts.Any(attempt => attempt.Returned) ? resale : null,
        };
    }
}
