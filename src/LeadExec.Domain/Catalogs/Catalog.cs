using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>
/// Everything published, as one immutable snapshot that each process swaps whole (architecture 4). Archived things are absent
/// from the catalog; leads keep their reference by number.
/// </summary>
public sealed record Catalog
{
    public required CatalogVersion Version { get; init; }

    public required AccountSettings Account { get; init; }

    public BillingSettings Billing { get; init; } = BillingSettings.Empty;

    public FrozenDictionary<LeadTypeId, LeadType> LeadTypes { get; init; } = FrozenDictionary<LeadTypeId, LeadType>.Empty;

    public FrozenDictionary<LeadSourceId, LeadSource> LeadSources { get; init; } = FrozenDictionary<LeadSourceId, LeadSource>.Empty;

    public FrozenDictionary<CampaignId, Campaign> Campaigns { get; init; } = FrozenDictionary<CampaignId, Campaign>.Empty;

    public SettingDictionary<ClientId, Client> Clients { get; init; } = SettingDictionary<ClientId, Client>.Empty;

    public SettingDictionary<DeliveryMethodId, DeliveryMethod> DeliveryMethods { get; init; } = SettingDictionary<DeliveryMethodId, DeliveryMethod>.Empty;

    public SettingDictionary<DeliveryAccountId, DeliveryAccount> DeliveryAccounts { get; init; } = SettingDictionary<DeliveryAccountId, DeliveryAccount>.Empty;

    /// <summary>Delivery accounts of each lead type in creation order (E-42): client number, then account number.</summary>
    public FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryAccount>> AccountsByLeadType { get; init; } =
        FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryAccount>>.Empty;

    /// <summary>Lead types with an account whose criteria ask for earlier sales (E-60), which are then looked up before matching.</summary>
    public FrozenSet<LeadTypeId> TypesAskingSales { get; init; } = [];

    /// <summary>Lead types with a delivery account that requires an order (DIST-22).</summary>
    public FrozenSet<LeadTypeId> TypesRequiringOrders { get; init; } = [];

    /// <summary>Lead types with a delivery method that pings; for the others no candidate is asked whether it needs a bid.</summary>
    public FrozenSet<LeadTypeId> TypesPinging { get; init; } = [];

    /// <summary>Lead types with an account that a sale must bring something (E-66); for the others no candidate is asked what it brings.</summary>
    public FrozenSet<LeadTypeId> TypesRequiringPrices { get; init; } = [];

    /// <summary>Those of them that have, or whose client has, a percent of qualified leads (E-50); usually none.</summary>
    public FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryAccount>> SharesByLeadType { get; init; } =
        FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryAccount>>.Empty;

    public FrozenDictionary<DistributionListId, DistributionList> DistributionLists { get; init; } = FrozenDictionary<DistributionListId, DistributionList>.Empty;

    /// <summary>The client of each force ID, in any case (DIST-40); of several clients with one value the first created.</summary>
    public FrozenDictionary<string, ClientId> ForceIds { get; init; } = FrozenDictionary<string, ClientId>.Empty;

    /// <summary>Rows of distribution lists. Imported data, not settings: no part of the version, and the newest are used for old versions too.</summary>
    public ListRows ListRows { get; init; } = ListRows.Empty;

    /// <summary>Where postal codes lie (F-25, E-47). Imported data, not a setting: it is no part of the version and the newest is used for old versions too.</summary>
    public IPlaces Places { get; init; } = NoPlaces.Instance;

    /// <summary>Where internet addresses are (E-47); the operator's file, and no part of the version either.</summary>
    public IIpPlaces IpPlaces { get; init; } = NoIpPlaces.Instance;

    /// <summary>Lead types whose general automation counts turns or shares, for the account or for any campaign (E-44).</summary>
    public FrozenSet<LeadTypeId> CountedLeadTypes { get; init; } = FrozenSet<LeadTypeId>.Empty;

    public FrozenDictionary<DeliveryGroupId, DeliveryGroup> DeliveryGroups { get; init; } = FrozenDictionary<DeliveryGroupId, DeliveryGroup>.Empty;

    public FrozenDictionary<ClientGroupId, ClientGroup> ClientGroups { get; init; } = FrozenDictionary<ClientGroupId, ClientGroup>.Empty;

    public FrozenDictionary<ExclusiveGroupId, ExclusiveGroup> ExclusiveGroups { get; init; } = FrozenDictionary<ExclusiveGroupId, ExclusiveGroup>.Empty;

    /// <summary>The delivery groups that have an account of a lead type, in the order in which they are scanned (DIST-29).</summary>
    public FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryGroup>> GroupsByLeadType { get; init; } =
        FrozenDictionary<LeadTypeId, ImmutableArray<DeliveryGroup>>.Empty;

    /// <summary>The index of the delivery accounts, of this catalog or one before it; it serves only a catalog that it fits.</summary>
    public MatchIndex? Matching { get; init; }

    /// <summary>The same catalog with an index that fits it. For whoever puts it into force, before leads see it.</summary>
    public Catalog Prepared() => this with { Matching = MatchIndex.Of(this, Matching) };
}
