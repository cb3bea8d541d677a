using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Grains.Pings;

/// <summary>
/// What pings need of the catalog, made once per publication: the form of each campaign, and for each set of known fields the
/// catalog whose delivery accounts ask for nothing else (CAMP-44). Bounded: sets beyond the limit are made anew each time.
/// </summary>
public sealed class PingCatalogs
{
    /// <summary>Sets of known fields that are kept per publication; sources post few different ones.</summary>
    private const int MostSets = 64;

    // Making an index on the turn of a ping must not cost the ping its deadline; larger lead types are judged one by one.
    private const int MostIndexed = 2_000;

    private Publication _current = new(null);

    /// <summary>The form of a campaign's pings.</summary>
    public PingForm FormOf(Catalog catalog, Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(campaign);
        return Of(catalog).Forms.GetOrAdd(campaign.Id, _ => PingForm.Of(campaign, catalog.LeadTypes[campaign.LeadTypeId]));
    }

    /// <summary>The catalog with the lead type's delivery accounts reduced to criteria over the known fields; all else is the same.</summary>
    public Catalog Reduced(Catalog catalog, LeadTypeId type, ImmutableArray<string> known)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var sets = Of(catalog).Sets;
        var key = type + ":" + string.Join('\n', known.Order(StringComparer.OrdinalIgnoreCase)).ToUpperInvariant();
        if (sets.TryGetValue(key, out var kept))
        {
            return kept.Value;
        }

        var made = new Lazy<Catalog>(() => Reduce(catalog, type, known));
        return sets.Count < MostSets ? sets.GetOrAdd(key, made).Value : made.Value;
    }

    private static Catalog Reduce(Catalog catalog, LeadTypeId type, ImmutableArray<string> known)
    {
        var names = known.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var accounts = catalog.AccountsByLeadType.GetValueOrDefault(type, []);
        ImmutableArray<DeliveryAccount> reduced = [.. accounts.Select(account => Reduce(account, names.Contains))];
        if (reduced.Zip(accounts).All(pair => ReferenceEquals(pair.First, pair.Second)))
        {
            return catalog;
        }

        var all = new Dictionary<LeadTypeId, ImmutableArray<DeliveryAccount>>(catalog.AccountsByLeadType) { [type] = reduced };
        var copy = catalog with { AccountsByLeadType = all.ToFrozenDictionary() };
        return reduced.Length is >= MatchIndex.FewestAccounts and <= MostIndexed ? copy.Prepared() : copy;
    }

    private static DeliveryAccount Reduce(DeliveryAccount account, Func<string, bool> isKnown)
    {
        var left = CriteriaReduction.Of(account.Criteria, isKnown);
        return ReferenceEquals(left, account.Criteria) ? account : account with { Criteria = left };
    }

    private Publication Of(Catalog catalog)
    {
        var current = _current;
        if (!ReferenceEquals(current.Catalog, catalog))
        {
            // Two at once make it twice; the later one stays.
            _current = current = new Publication(catalog);
        }

        return current;
    }

    private sealed record Publication(Catalog? Catalog)
    {
        public ConcurrentDictionary<CampaignId, PingForm> Forms { get; } = [];

        public ConcurrentDictionary<string, Lazy<Catalog>> Sets { get; } = new(StringComparer.Ordinal);
    }
}
