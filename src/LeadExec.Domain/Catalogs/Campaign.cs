using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>One receiving avenue of a source (CAMP-05 to CAMP-36).</summary>
public sealed record Campaign
{
    public required CampaignId Id { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required string Name { get; init; }

    public Channel Channel { get; init; } = Channel.Web;

    public CampaignStatus Status { get; init; } = CampaignStatus.Active;

    /// <summary>What the source is paid for an accepted lead (CAMP-09, F-01).</summary>
    public Money Price { get; init; }

    /// <summary>What the source is paid instead, by sale (CAMP-33, CAMP-34, F-02). Null: <see cref="Price"/> for each accepted lead.</summary>
    public RevenueShare? RevenueShare { get; init; }

    /// <summary>What the source is paid for a lead by one sale at this price; of several sales each counts for itself under a share (F-01, F-02).</summary>
    public Money CostOf(Money price) => RevenueShare?.CostOf(price) ?? Price;

    /// <summary>What is found out before the source is answered (RCV-20).</summary>
    public ScanCoverage ScanCoverage { get; init; }

    /// <summary>A lead that nobody would buy is rejected (RCV-21); needs a scan of coverage or delivery (E-24).</summary>
    public bool RejectNoCoverage { get; init; }

    /// <summary>A lead that nobody bought is rejected (RCV-21); needs a scan of delivery (E-24).</summary>
    public bool RejectNotDelivered { get; init; }

    /// <summary>Posts need a valid token or access key (CAMP-12).</summary>
    public bool RequireAuthentication { get; init; }

    /// <summary>Null: the account's method (CAMP-13).</summary>
    public DistributionMethod? DistributionMethod { get; init; }

    /// <summary>How the method does its work; null: as the account says.</summary>
    public AutomationSettings? Automation { get; init; }

    /// <summary>The exclusive group that its leads go to alone; null: any qualified clients (CAMP-15, DIST-36).</summary>
    public ExclusiveGroupId? DeliversTo { get; init; }

    /// <summary>Most accepted deliveries of one lead; null is unlimited (CAMP-14, E-49). Default 1.</summary>
    public int? MaximumDeliveryCount { get; init; } = 1;

    /// <summary>Caps over accepted leads (CAMP-16, E-29).</summary>
    public QuantityLimits Limits { get; init; } = QuantityLimits.None;

    public DefaultReject DefaultReject { get; init; } = DefaultReject.BackToSource;

    /// <summary>Null accepts every lead (CAMP-19 to CAMP-21).</summary>
    public CriteriaNode? Criteria { get; init; }

    /// <summary>Fields on which a delivery account must itself hold a criterion to be considered (CAMP-35, DIST-23, E-59).</summary>
    public ImmutableArray<string> ClientRequiredFields { get; init; } = [];

    /// <summary>Keyed hash (lower-case hex) of the posting password; null when none is needed (CAMP-29).</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The answer may list the deliveries made (CAMP-30, RCV-22).</summary>
    public bool AllowSendResponses { get; init; }

    /// <summary>Separates several values in one posted field (CAMP-32).</summary>
    public string? ValueDelimiter { get; init; }

    /// <summary>Refuse leads with fields that the lead type does not have (E-15).</summary>
    public bool RejectUnknownFields { get; init; }

    /// <summary>Duplicate window in days of 24 hours; 0 is off (QUAL-11, E-31). Default 30.</summary>
    public int DuplicateDays { get; init; } = 30;

    /// <summary>Earlier rejected leads count as originals too (QUAL-12).</summary>
    public bool CheckRejectedLeads { get; init; }

    /// <summary>Longest a synchronous post waits for distribution, in milliseconds (E-105). Default 30,000.</summary>
    public int AnswerWithinMs { get; init; } = 30_000;

    /// <summary>Answer when the lead is stored and distribute it from the delivery queue, instead of distributing it first (CAMP-27, RCV-19).</summary>
    public bool UseDeliveryQueue { get; init; }

    /// <summary>Expressions that shape the distribution of this campaign's leads, after the account's (DIST-45). Null: none.</summary>
    public DistributionHooks? Hooks { get; init; }

    /// <summary>What a ping must bring and how it is answered; only with <see cref="Channel.PingPost"/>. Null on such a campaign: <see cref="PingOptions.Standard"/> (CAMP-39).</summary>
    public PingOptions? Ping { get; init; }

    /// <summary>
    /// How bids compete. Null on a ping-post campaign: <see cref="AuctionSettings.Standard"/>; null on another: no auction, a bid is a price
    /// and the distribution method orders (DIST-52).
    /// </summary>
    public AuctionSettings? Auction { get; init; }

    /// <summary>Days of 24 hours after a delivery in which the lead may be returned, and after the receipt in which it may go back to its source; null is no limit (CAMP-31, E-82).</summary>
    public int? MaximumReturnDays { get; init; }

    /// <summary>What becomes of a lead whose return was approved; null: nothing, until somebody sells it by hand (E-81).</summary>
    public ResaleSettings? Resale { get; init; }

    /// <summary>The source may ask whether a person is a duplicate before it pings or posts; answered with yes or no only.</summary>
    public bool AllowDuplicateCheck { get; init; }
}
