using System.Collections.Frozen;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution.Indexing;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// An index of all delivery accounts of one catalog, so that matching a lead does not take longer for every account more. Immutable;
/// the index of the next catalog shares with this one what did not change. Gives exactly what judging each account by itself gives.
/// </summary>
public sealed class MatchIndex
{
    /// <summary>Lead types with fewer delivery accounts have none: judging them one by one is as fast.</summary>
    public const int FewestAccounts = 64;

    private readonly Catalog parts;
    private readonly FrozenDictionary<LeadTypeId, LeadTypeIndex> types;

    private MatchIndex(Catalog parts, FrozenDictionary<LeadTypeId, LeadTypeIndex> types) => (this.parts, this.types) = (parts, types);

    /// <summary>The index of a catalog. Takes seconds for 100,000 delivery accounts without a basis, and milliseconds for one change with it.</summary>
    public static MatchIndex Of(Catalog catalog, MatchIndex? basis)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (basis?.Fits(catalog) == true)
        {
            return basis;
        }

        var samePeople = basis?.HasPeopleOf(catalog) == true;
        var types = new Dictionary<LeadTypeId, LeadTypeIndex>();
        foreach (var (id, accounts) in catalog.AccountsByLeadType)
        {
            if (accounts.Length >= FewestAccounts && catalog.LeadTypes.GetValueOrDefault(id) is { } type)
            {
                types.Add(id, LeadTypeIndex.Of(catalog, type, basis?.types.GetValueOrDefault(id), samePeople));
            }
        }

        return new MatchIndex(catalog with { Matching = null }, types.ToFrozenDictionary());
    }

    /// <summary>The index for a lead of exactly this type in exactly this catalog; null when there is none.</summary>
    internal LeadTypeIndex? For(Catalog catalog, LeadType type) =>
        Fits(catalog) && types.GetValueOrDefault(type.Id) is { } index && ReferenceEquals(index.Settings.Type, type) ? index : null;

    // A catalog keeps the index of the one that it was made from, which then does not hold for it.
    private bool Fits(Catalog catalog) =>
        ReferenceEquals(catalog.AccountsByLeadType, parts.AccountsByLeadType) && ReferenceEquals(catalog.LeadTypes, parts.LeadTypes)
        && ReferenceEquals(catalog.Places, parts.Places) && HasPeopleOf(catalog);

    // Everything that an account's seat shows beside the account itself.
    private bool HasPeopleOf(Catalog catalog) =>
        ReferenceEquals(catalog.Clients, parts.Clients) && ReferenceEquals(catalog.DeliveryMethods, parts.DeliveryMethods)
        && ReferenceEquals(catalog.ClientGroups, parts.ClientGroups) && catalog.Account.ZoneId == parts.Account.ZoneId;
}
