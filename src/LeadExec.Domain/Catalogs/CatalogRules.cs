using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// Whether a changed setting fits: its own values, what it refers to, and what may not change after creation. Paths are JSON pointers into the setting.
/// </summary>
public static class CatalogRules
{
    private const int LongestName = 200;
    private const int LongestNotes = 4_000;

    public static ImmutableArray<DefinitionError> Check(AccountSettings item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var errors = new RuleErrors();
        errors.Text(item.CompanyName, "/companyName", LongestName);
        errors.Zone(item.ZoneId, "/zoneId");
        errors.Check(item.Currency is { Length: 3 } && item.Currency.All(char.IsAsciiLetterUpper), "/currency", "Three capital letters such as USD.");
        errors.Range(item.PortalLinkDays, 1, 365, "/portalLinkDays");
        HookRules.Check(item.Hooks, null, errors);
        ReturnRules.CheckDefaults(item.Returns, errors);
        NoticeRules.Check(item.Notices, errors);
        return errors.All;
    }

    public static ImmutableArray<DefinitionError> Check(LeadSource item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var errors = new RuleErrors();
        errors.Text(item.Name, "/name", LongestName);
        errors.Email(item.Email, "/email");
        foreach (var (path, text) in new[] { ("/address", item.Address), ("/city", item.City), ("/state", item.State), ("/postalCode", item.PostalCode) })
        {
            errors.Text(text, path, LongestName, required: false);
        }

        errors.Range(item.PostsPerSecond, 1, 10_000, "/postsPerSecond");
        errors.Check(item.AccessKeyHashes.Length <= 2, "/accessKeys", "A source has at most two live access keys.");
        errors.Check(item.IpRules.Length <= 500, "/ipRules", "At most 500 rules.");
        for (var at = 0; at < item.IpRules.Length; at++)
        {
            errors.Check(AddressText.IsRule(item.IpRules[at].Addresses), $"/ipRules/{at}/addresses", "An address, a CIDR block, or from-to of one family.");
        }

        return errors.All;
    }

    public static ImmutableArray<DefinitionError> Check(Client item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var errors = new RuleErrors();
        errors.Text(item.CompanyName, "/companyName", LongestName);
        errors.Text(item.FirstName, "/firstName", LongestName, required: false);
        errors.Text(item.LastName, "/lastName", LongestName, required: false);
        errors.Text(item.Notes, "/notes", LongestNotes, required: false);
        errors.Email(item.Email, "/email");
        errors.Zone(item.ZoneId, "/zoneId");
        errors.Range(item.Priority, 0, 1_000_000, "/priority");
        errors.Limits(item.Limits, "/limits");
        errors.Share(item.Share, "/share");
        NoticeRules.Check(item.Notices, errors);
        return errors.All;
    }

    /// <summary>Settings that would point nowhere once <paramref name="id"/> is archived.</summary>
    public static ImmutableArray<DefinitionError> CheckRemoval(LeadTypeId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return StillUsedBy(
            Users("campaign", next.Campaigns.Values.Where(item => item.LeadTypeId == id), item => item.Id.Value),
            Users("delivery method", next.DeliveryMethods.Values.Where(item => item.LeadTypeId == id), item => item.Id.Value),
            Users("distribution list", next.DistributionLists.Values.Where(item => item.LeadTypeId == id), item => item.Id.Value));
    }

    public static ImmutableArray<DefinitionError> CheckRemoval(LeadSourceId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return StillUsedBy(Users("campaign", next.Campaigns.Values.Where(item => item.LeadSourceId == id), item => item.Id.Value));
    }

    public static ImmutableArray<DefinitionError> CheckRemoval(ClientId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return StillUsedBy(
            Users("delivery account", next.DeliveryAccounts.Values.Where(item => item.ClientId == id), item => item.Id.Value),
            Users("delivery method", next.DeliveryMethods.Values.Where(item => item.ClientId == id), item => item.Id.Value),
            Users("distribution list", next.DistributionLists.Values.Where(item => item.DefaultClientId == id), item => item.Id.Value),
            Users("client", next.Clients.Values.Where(item => item.NeverWith.Contains(id)), item => item.Id.Value));
    }

    public static ImmutableArray<DefinitionError> CheckRemoval(DeliveryMethodId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return StillUsedBy(Users(
            "delivery account",
            next.DeliveryAccounts.Values.Where(item => item.DeliveryMethodId == id || item.Bidding.LossNoticeMethodId == id || item.Alternates.Any(alternate => alternate.DeliveryMethodId == id)),
            item => item.Id.Value));
    }

    internal static IEnumerable<string> Users<T>(string noun, IEnumerable<T> items, Func<T, int> number) =>
        items.OrderBy(number).Select(item => $"{noun} {number(item)}");

    internal static ImmutableArray<DefinitionError> StillUsedBy(params IEnumerable<string>[] users)
    {
        var named = users.SelectMany(group => group).Take(10).ToArray();
        return named.Length == 0 ? [] : [new DefinitionError("", "Still used by " + string.Join(", ", named) + ".")];
    }
}
