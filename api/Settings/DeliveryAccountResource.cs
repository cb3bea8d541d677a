using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>A delivery account (CLNT-14 to CLNT-22). Client and lead type are fixed when it is created.</summary>
public sealed record DeliveryAccountBody : ResourceBody
{
    public required int ClientId { get; init; }

    public required int DeliveryMethodId { get; init; }

    public required int LeadTypeId { get; init; }

    public required string Name { get; init; }

    public DeliveryAccountStatus Status { get; init; } = DeliveryAccountStatus.Open;

    public DeliveryAccountKind Kind { get; init; } = DeliveryAccountKind.General;

    /// <summary>What the client pays per lead.</summary>
    public Money Price { get; init; }

    /// <summary>Least revenue, profit and profit percentage of a sale, tested before the lead is posted; blank asks for nothing.</summary>
    public PriceRequirements? Requirements { get; init; }

    public int Priority { get; init; }

    public bool Automated { get; init; } = true;

    public bool Exclusive { get; init; }

    /// <summary>Sells only against an open order of the client.</summary>
    public bool RequireOrder { get; init; }

    /// <summary>Sells only against funds in the client's prepaid wallet.</summary>
    public bool UsesWallet { get; init; }

    /// <summary>Puts this account alone into a delivery group.</summary>
    public int? DeliveryGroupId { get; init; }

    public QuantityLimits Limits { get; init; } = QuantityLimits.None;

    /// <summary>Percent of the leads that meet the criteria, delivered or not; blank is no limit.</summary>
    public QualifiedShare? Share { get; init; }

    /// <summary>Allow over cap when nobody else can take the lead.</summary>
    public bool AllowOverCap { get; init; }

    /// <summary>Minutes that a matched lead is held, with its place, before it is sent.</summary>
    public int DelayMinutes { get; init; }

    /// <summary>Hours in which the client has to confirm a delivery; blank when none is needed.</summary>
    public int? ConfirmWithinHours { get; init; }

    /// <summary>Up to two further delivery methods; they never decide acceptance, price or caps.</summary>
    public ImmutableArray<AlternateBody> Alternates { get; init; } = [];

    /// <summary>Where the consumer is sent, with tags such as [Email]; exactly with the type URL redirect.</summary>
    public string? RedirectUrl { get; init; }

    public CriteriaNode? Criteria { get; init; }

    /// <summary>Highest percent of the leads received in a calendar month that may be returned; blank is the account's default.</summary>
    public int? MaxReturnPercent { get; init; }

    public UnknownPolicy UnknownPolicy { get; init; } = UnknownPolicy.Default;

    /// <summary>How long cap and funds of an unknown outcome stay pinned, in minutes.</summary>
    public int PinMinutes { get; init; } = 15;

    /// <summary>What happens to an unknown outcome when that time is over and nobody decided.</summary>
    public PinEnd PinEnd { get; init; } = PinEnd.Staff;

    public int MaximumConcurrency { get; init; } = 32;

    /// <summary>How its bids are ranked and bounded; of use only when it is pinged.</summary>
    public BidSettings Bidding { get; init; } = BidSettings.Standard;

    /// <summary>A delivery beside the primary one.</summary>
    public sealed record AlternateBody
    {
        /// <summary>A webhook method of the same client and lead type.</summary>
        public required int DeliveryMethodId { get; init; }

        public AlternateTrigger Trigger { get; init; } = AlternateTrigger.Always;
    }
}

internal sealed class DeliveryAccountResource : Resource<DeliveryAccountBody, DeliveryAccount>
{
    public override SettingKind Kind => SettingKind.DeliveryAccount;

    public override string Path => "delivery-accounts";

    public override (string One, string Many) Nouns => ("DeliveryAccount", "DeliveryAccounts");

    public override IReadOnlyList<string> Filters => ["clientId", "deliveryMethodId", "leadTypeId"];

    public override DeliveryAccountBody Example => new()
    {
        ClientId = 1,
        DeliveryMethodId = 1,
        LeadTypeId = 4439,
        Name = "Arizona refinance",
        Price = Money.FromCents(4_000),
        Limits = new QuantityLimits { PerDay = 10 },
    };

    protected override DeliveryAccountBody Show(DeliveryAccount setting) => new()
    {
        ClientId = setting.ClientId.Value,
        DeliveryMethodId = setting.DeliveryMethodId.Value,
        LeadTypeId = setting.LeadTypeId.Value,
        Name = setting.Name,
        Status = setting.Status,
        Kind = setting.Kind,
        Price = setting.Price,
        Requirements = setting.Requirements,
        Priority = setting.Priority,
        Automated = setting.Automated,
        Exclusive = setting.Exclusive,
        RequireOrder = setting.RequireOrder,
        UsesWallet = setting.UsesWallet,
        DeliveryGroupId = setting.DeliveryGroupId?.Value,
        Limits = setting.Limits,
        Share = setting.Share,
        AllowOverCap = setting.AllowOverCap,
        DelayMinutes = setting.DelayMinutes,
        ConfirmWithinHours = setting.ConfirmWithinHours,
        Alternates = [.. setting.Alternates.Select(item => new DeliveryAccountBody.AlternateBody { DeliveryMethodId = item.DeliveryMethodId.Value, Trigger = item.Trigger })],
        RedirectUrl = setting.RedirectUrl,
        Criteria = setting.Criteria,
        MaxReturnPercent = setting.MaxReturnPercent,
        UnknownPolicy = setting.UnknownPolicy,
        PinMinutes = setting.PinMinutes,
        PinEnd = setting.PinEnd,
        MaximumConcurrency = setting.MaximumConcurrency,
        Bidding = setting.Bidding,
    };

    protected override DeliveryAccount Read(DeliveryAccountBody body, int number, DeliveryAccount? before) => new()
    {
        Id = new DeliveryAccountId(number),
        ClientId = new ClientId(body.ClientId),
        DeliveryMethodId = new DeliveryMethodId(body.DeliveryMethodId),
        LeadTypeId = new LeadTypeId(body.LeadTypeId),
        Name = body.Name,
        Status = body.Status,
        Kind = body.Kind,
        Price = body.Price,
        Requirements = body.Requirements,
        Priority = body.Priority,
        Automated = body.Automated,
        Exclusive = body.Exclusive,
        RequireOrder = body.RequireOrder,
        UsesWallet = body.UsesWallet,
        DeliveryGroupId = body.DeliveryGroupId is { } group ? new DeliveryGroupId(group) : null,
        Limits = body.Limits,
        Share = body.Share,
        AllowOverCap = body.AllowOverCap,
        DelayMinutes = body.DelayMinutes,
        ConfirmWithinHours = body.ConfirmWithinHours,
        Alternates = [.. body.Alternates.Select(item => new AlternateDelivery { DeliveryMethodId = new DeliveryMethodId(item.DeliveryMethodId), Trigger = item.Trigger })],
        RedirectUrl = body.RedirectUrl,
        Criteria = body.Criteria,
        MaxReturnPercent = body.MaxReturnPercent,
        UnknownPolicy = body.UnknownPolicy,
        PinMinutes = body.PinMinutes,
        PinEnd = body.PinEnd,
        MaximumConcurrency = body.MaximumConcurrency,
        Bidding = body.Bidding,
    };
}
