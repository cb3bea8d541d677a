using System.Collections.Frozen;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>
/// The names that hooks may use besides the lead's fields, in any case. They stand before a sub-field of the same name.
/// </summary>
public static class HookVariables
{
    private static readonly FrozenDictionary<string, HookVariable> ByName = new[]
    {
        OfCampaign("campaign.id", campaign => FieldValue.Of((decimal)campaign.Id.Value)),
        OfCampaign("campaign.price", campaign => FieldValue.Of(campaign.Price.Amount)),
        OfCampaign("source.id", campaign => FieldValue.Of((decimal)campaign.LeadSourceId.Value)),
        OfCandidate("account.id", candidate => FieldValue.Of((decimal)candidate.Account.Id.Value)),
        OfCandidate("account.name", candidate => FieldValue.Of(candidate.Account.Name)),
        OfCandidate("account.price", candidate => FieldValue.Of(candidate.Account.Price.Amount)),
        OfCandidate("account.priority", candidate => FieldValue.Of((decimal)candidate.Account.Priority)),
        OfCandidate("account.exclusive", candidate => FieldValue.Of(candidate.Account.Exclusive)),
        OfCandidate("candidate.price", candidate => FieldValue.Of(candidate.Price.Amount)),
        OfCandidate("client.id", candidate => FieldValue.Of((decimal)candidate.Client.Id.Value)),
        OfCandidate("client.name", candidate => FieldValue.Of(candidate.Client.CompanyName)),
        OfCandidate("client.priority", candidate => FieldValue.Of((decimal)candidate.Client.Priority)),
    }.ToFrozenDictionary(variable => variable.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The variable of that name; null when it is a field's name.</summary>
    public static HookVariable? Find(string name) => ByName.GetValueOrDefault(name);

    private static HookVariable OfCampaign(string name, Func<Campaign, FieldValue> read) => new(name, PerAccount: false, subject => read(subject.Campaign));

    private static HookVariable OfCandidate(string name, Func<Candidate, FieldValue> read) =>
        new(name, PerAccount: true, subject => subject.Candidate is { } candidate ? read(candidate) : FieldValue.Blank);
}
