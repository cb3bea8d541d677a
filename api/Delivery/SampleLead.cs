using LeadExec.Api.Intake.Instructions;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Delivery;

/// <summary>A made-up lead and the order to deliver it, for trials.</summary>
internal sealed class SampleLead(Catalog catalog, DateTimeOffset now)
{
    /// <summary>Values for the fields of a lead type: the given ones, and made-up ones for the rest.</summary>
    public IReadOnlyDictionary<string, string> Values(LeadType type, IReadOnlyDictionary<string, string> given)
    {
        var values = new Dictionary<string, string>(given, StringComparer.OrdinalIgnoreCase);
        var samples = new SampleValues(now, catalog.Account.ZoneId);
        foreach (var field in type.Fields.Where(field => field.Kind is not FieldKind.Calculated and not FieldKind.SubFields && !values.ContainsKey(field.Name)))
        {
            if (samples.For(field) is { } made)
            {
                values[field.Name] = made;
            }
        }

        return values;
    }

    /// <summary>The lead of these values, or what is wrong with them.</summary>
    public LeadValidation Check(LeadType type, IReadOnlyDictionary<string, string> values) => LeadValidator.Validate(
        type,
        new RawLead([.. values.Select(value => new RawField(value.Key, value.Value))]),
        new ValidationOptions { Now = now, ZoneId = catalog.Account.ZoneId, RejectUnknownFields = true });

    /// <summary>
    /// The order. Special fields are told of the method's own delivery account and of a campaign of its lead type; where there
    /// is none yet, of made-up ones.
    /// </summary>
    public DeliveryOrder Order(DeliveryMethod method, Lead lead, bool test)
    {
        var campaign = catalog.Campaigns.Values.Where(campaign => campaign.LeadTypeId == method.LeadTypeId).MinBy(campaign => campaign.Id.Value) ?? MadeUpCampaign(method);
        var account = catalog.DeliveryAccounts.Values.Where(account => account.DeliveryMethodId == method.Id).MinBy(account => account.Id.Value) ?? MadeUpAccount(method);
        return new DeliveryOrder
        {
            AttemptId = new AttemptId(Guid.CreateVersion7(now)),
            LeadId = new LeadId(Guid.CreateVersion7(now)),
            Lead = lead,
            Method = method,
            Client = catalog.Clients[method.ClientId],
            DeliveryAccount = account,
            Campaign = campaign,
            LeadSource = catalog.LeadSources.GetValueOrDefault(campaign.LeadSourceId) ?? new LeadSource { Id = campaign.LeadSourceId, Name = "Sample source" },
            Account = catalog.Account,
            Price = account.Price,
            ReceivedAt = now,
            Test = test,
        };
    }

    private static Campaign MadeUpCampaign(DeliveryMethod method) =>
        new() { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = method.LeadTypeId, Name = "Sample campaign" };

    private static DeliveryAccount MadeUpAccount(DeliveryMethod method) => new()
    {
        Id = new DeliveryAccountId(1),
        ClientId = method.ClientId,
        DeliveryMethodId = method.Id,
        LeadTypeId = method.LeadTypeId,
        Name = "Sample delivery account",
    };
}
