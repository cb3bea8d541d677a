using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>A campaign (CAMP-05 to CAMP-36). Source, lead type and channel are fixed when it is created.</summary>
public sealed record CampaignBody : ResourceBody
{
    public required int LeadSourceId { get; init; }

    public required int LeadTypeId { get; init; }

    public required string Name { get; init; }

    public Channel Channel { get; init; } = Channel.Web;

    public CampaignStatus Status { get; init; } = CampaignStatus.Active;

    /// <summary>What the source is paid for an accepted lead.</summary>
    public Money Price { get; init; }

    /// <summary>What the source is paid instead, by sale: a percent of its price, an amount, or both; blank pays the price.</summary>
    public RevenueShare? RevenueShare { get; init; }

    /// <summary>What is found out before the source is answered: none, coverage (a dry run) or delivery (the real result).</summary>
    public ScanCoverage ScanCoverage { get; init; }

    /// <summary>A lead that nobody would buy is rejected; needs a scan of coverage or delivery.</summary>
    public bool RejectNoCoverage { get; init; }

    /// <summary>A lead that nobody bought is rejected; needs a scan of delivery.</summary>
    public bool RejectNotDelivered { get; init; }

    public bool RequireAuthentication { get; init; }

    /// <summary>Blank: the account's method.</summary>
    public DistributionMethod? DistributionMethod { get; init; }

    /// <summary>How the method does its work; blank is as the account says.</summary>
    public AutomationSettings? Automation { get; init; }

    /// <summary>Number of the exclusive group that its leads go to alone; blank is any qualified clients.</summary>
    public int? DeliversTo { get; init; }

    /// <summary>Most accepted deliveries of one lead; null is unlimited.</summary>
    public int? MaximumDeliveryCount { get; init; } = 1;

    public QuantityLimits Limits { get; init; } = QuantityLimits.None;

    public DefaultReject DefaultReject { get; init; } = DefaultReject.BackToSource;

    public CriteriaNode? Criteria { get; init; }

    /// <summary>Fields on which a delivery account must itself hold a criterion to be considered.</summary>
    public ImmutableArray<string> ClientRequiredFields { get; init; } = [];

    /// <summary>Password that posts must carry (CAMP-29).</summary>
    public Secret? PostingPassword { get; init; }

    public bool AllowSendResponses { get; init; }

    public string? ValueDelimiter { get; init; }

    public bool RejectUnknownFields { get; init; }

    /// <summary>Duplicate window in days of 24 hours; 0 is off.</summary>
    public int DuplicateDays { get; init; } = 30;

    public bool CheckRejectedLeads { get; init; }

    /// <summary>Longest a synchronous post waits, in milliseconds.</summary>
    public int AnswerWithinMs { get; init; } = 30_000;

    /// <summary>True answers when the lead is stored and distributes it from the delivery queue; false distributes it before the answer (CAMP-27).</summary>
    public bool UseDeliveryQueue { get; init; }

    /// <summary>Expressions that shape the distribution of this campaign's leads; blank: none.</summary>
    public DistributionHooks? Hooks { get; init; }

    /// <summary>What a ping must bring and how it is answered; only with channel pingPost. Blank there: the defaults.</summary>
    public PingOptions? Ping { get; init; }

    /// <summary>How bids compete; blank on a pingPost campaign is the defaults, on another no auction.</summary>
    public AuctionSettings? Auction { get; init; }

    /// <summary>Days of 24 hours after a delivery in which the lead may be returned; blank is no limit.</summary>
    public int? MaximumReturnDays { get; init; }

    /// <summary>Offers a lead whose return was approved to the others again, up to an age and at a part of the price; blank is off.</summary>
    public ResaleSettings? Resale { get; init; }

    /// <summary>The source may ask whether a person is a duplicate; answered with yes or no only.</summary>
    public bool AllowDuplicateCheck { get; init; }
}

internal sealed class CampaignResource(IKeyedHash hash) : Resource<CampaignBody, Campaign>
{
    public override SettingKind Kind => SettingKind.Campaign;

    public override string Path => "campaigns";

    public override (string One, string Many) Nouns => ("Campaign", "Campaigns");

    public override IReadOnlyList<string> Filters => ["leadSourceId", "leadTypeId"];

    public override CampaignBody Example => new() { LeadSourceId = 6240, LeadTypeId = 4439, Name = "Example landing page", Price = Money.FromCents(1_500) };

    protected override CampaignBody Show(Campaign setting) => new()
    {
        LeadSourceId = setting.LeadSourceId.Value,
        LeadTypeId = setting.LeadTypeId.Value,
        Name = setting.Name,
        Channel = setting.Channel,
        Status = setting.Status,
        Price = setting.Price,
        RevenueShare = setting.RevenueShare,
        ScanCoverage = setting.ScanCoverage,
        RejectNoCoverage = setting.RejectNoCoverage,
        RejectNotDelivered = setting.RejectNotDelivered,
        RequireAuthentication = setting.RequireAuthentication,
        DistributionMethod = setting.DistributionMethod,
        Automation = setting.Automation,
        DeliversTo = setting.DeliversTo?.Value,
        MaximumDeliveryCount = setting.MaximumDeliveryCount,
        Limits = setting.Limits,
        DefaultReject = setting.DefaultReject,
        Criteria = setting.Criteria,
        PostingPassword = Secret.Show(setting.PasswordHash),
        AllowSendResponses = setting.AllowSendResponses,
        ValueDelimiter = setting.ValueDelimiter,
        ClientRequiredFields = setting.ClientRequiredFields,
        RejectUnknownFields = setting.RejectUnknownFields,
        DuplicateDays = setting.DuplicateDays,
        CheckRejectedLeads = setting.CheckRejectedLeads,
        AnswerWithinMs = setting.AnswerWithinMs,
        UseDeliveryQueue = setting.UseDeliveryQueue,
        Hooks = setting.Hooks,
        Ping = setting.Ping,
        Auction = setting.Auction,
        AllowDuplicateCheck = setting.AllowDuplicateCheck,
        MaximumReturnDays = setting.MaximumReturnDays,
        Resale = setting.Resale,
    };

    protected override Campaign Read(CampaignBody body, int number, Campaign? before) => new()
    {
        Id = new CampaignId(number),
        LeadSourceId = new LeadSourceId(body.LeadSourceId),
        LeadTypeId = new LeadTypeId(body.LeadTypeId),
        Name = body.Name,
        Channel = body.Channel,
        Status = body.Status,
        Price = body.Price,
        RevenueShare = body.RevenueShare,
        ScanCoverage = body.ScanCoverage,
        RejectNoCoverage = body.RejectNoCoverage,
        RejectNotDelivered = body.RejectNotDelivered,
        RequireAuthentication = body.RequireAuthentication,
        DistributionMethod = body.DistributionMethod,
        Automation = body.Automation,
        DeliversTo = body.DeliversTo is { } group ? new ExclusiveGroupId(group) : null,
        MaximumDeliveryCount = body.MaximumDeliveryCount,
        Limits = body.Limits,
        DefaultReject = body.DefaultReject,
        Criteria = body.Criteria,
        PasswordHash = body.PostingPassword is null ? null : HashOf(body.PostingPassword) ?? before?.PasswordHash,
        AllowSendResponses = body.AllowSendResponses,
        ValueDelimiter = body.ValueDelimiter,
        ClientRequiredFields = body.ClientRequiredFields,
        RejectUnknownFields = body.RejectUnknownFields,
        DuplicateDays = body.DuplicateDays,
        CheckRejectedLeads = body.CheckRejectedLeads,
        AnswerWithinMs = body.AnswerWithinMs,
        UseDeliveryQueue = body.UseDeliveryQueue,
        Hooks = body.Hooks,
        Ping = body.Ping,
        Auction = body.Auction,
        AllowDuplicateCheck = body.AllowDuplicateCheck,
        MaximumReturnDays = body.MaximumReturnDays,
        Resale = body.Resale,
    };

    private string? HashOf(Secret password) => password.Plain is { } plain ? hash.HashText(KeyedHashText.PostingPassword, plain) : null;
}
