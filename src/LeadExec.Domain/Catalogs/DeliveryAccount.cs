using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>What a client gets and on what terms; the unit that the matcher scans (CLNT-14 to CLNT-22).</summary>
public sealed record DeliveryAccount
{
    public required DeliveryAccountId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required DeliveryMethodId DeliveryMethodId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required string Name { get; init; }

    public DeliveryAccountStatus Status { get; init; } = DeliveryAccountStatus.Open;

    public DeliveryAccountKind Kind { get; init; } = DeliveryAccountKind.General;

    /// <summary>What the client pays per lead unless something better is known (CLNT-16, F-09).</summary>
    public Money Price { get; init; }

    /// <summary>What a sale has to bring before the lead is posted (CLNT-29, E-66); null asks for nothing.</summary>
    public PriceRequirements? Requirements { get; init; }

    /// <summary>Order among one client's delivery accounts (CLNT-17).</summary>
    public int Priority { get; init; }

    /// <summary>Off: automation skips it (CLNT-18).</summary>
    public bool Automated { get; init; } = true;

    /// <summary>Puts this account alone into a delivery group; beats the client's group (CLNT-28, E-51).</summary>
    public DeliveryGroupId? DeliveryGroupId { get; init; }

    /// <summary>A lead delivered here goes nowhere else (DIST-24).</summary>
    public bool Exclusive { get; init; }

    /// <summary>Sells only against an open order of the client (CLNT-21, DIST-22, ORD-01).</summary>
    public bool RequireOrder { get; init; }

    /// <summary>Sells only against funds in the client's prepaid wallet.</summary>
    public bool UsesWallet { get; init; }

    /// <summary>Caps (CLNT-19).</summary>
    public QuantityLimits Limits { get; init; } = QuantityLimits.None;

    /// <summary>Percent of qualified leads; null is no limit (CLNT-20, E-50).</summary>
    public QualifiedShare? Share { get; init; }

    /// <summary>Allow over cap when nobody else can take the lead (CLNT-24, E-58): ignores this account's caps and share in the rescan.</summary>
    public bool AllowOverCap { get; init; }

    /// <summary>How long a matched lead is held, with its slot, before it is sent; 0 is at once (CLNT-25, E-57).</summary>
    public int DelayMinutes { get; init; }

    /// <summary>Null: the client's answer counts. Else a delivery counts only when the client confirms it within so many hours (E-61).</summary>
    public int? ConfirmWithinHours { get; init; }

    /// <summary>At most two further methods (CLNT-27, E-62).</summary>
    public ImmutableArray<AlternateDelivery> Alternates { get; init; } = [];

    /// <summary>Where the consumer is sent, with tags; exactly with <see cref="DeliveryAccountKind.UrlRedirect"/> (E-63).</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>Null takes every lead of the lead type (CLNT-22).</summary>
    public CriteriaNode? Criteria
    {
        get;
        init
        {
            field = value;
            AsksEarlierSales = CriteriaReferences.AsksEarlierSales(value);
        }
    }

    /// <summary>The criteria ask for earlier sales of the person (E-60); known once, because every publication asks each account.</summary>
    internal bool AsksEarlierSales { get; private init; }

    /// <summary>Highest percent of the leads received in a calendar month that may be returned; null: the account's default (CLNT-26, E-80).</summary>
    public int? MaxReturnPercent { get; init; }

    public UnknownPolicy UnknownPolicy { get; init; } = UnknownPolicy.Default;

    /// <summary>How long cap and funds of an unknown outcome stay pinned, in minutes (decision 9). Default 15.</summary>
    public int PinMinutes { get; init; } = 15;

    /// <summary>What happens to an unknown outcome then. Default: staff decide.</summary>
    public PinEnd PinEnd { get; init; } = PinEnd.Staff;

    /// <summary>Most deliveries under way at once (FM-56). Default 32.</summary>
    public int MaximumConcurrency { get; init; } = 32;

    /// <summary>How its bids are ranked and bounded; of use only when it is pinged.</summary>
    public BidSettings Bidding { get; init; } = BidSettings.Standard;

    /// <summary>The policy in force after <see cref="UnknownPolicy.Default"/> is resolved.</summary>
    public UnknownPolicy EffectiveUnknownPolicy => UnknownPolicy switch
    {
        UnknownPolicy.MoveOn => UnknownPolicy.MoveOn,
        UnknownPolicy.Wait => UnknownPolicy.Wait,
        UnknownPolicy.Default => Exclusive ? UnknownPolicy.Wait : UnknownPolicy.MoveOn,
    };
}
