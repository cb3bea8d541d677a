using System.Collections.Immutable;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Returns;

namespace LeadExec.Domain.Catalogs;

/// <summary>Settings of the company that runs this installation.</summary>
public sealed record AccountSettings
{
    public required string CompanyName { get; init; }

    /// <summary>IANA name of the zone for caps, schedules and reports (E-01).</summary>
    public string ZoneId { get; init; } = "UTC";

    /// <summary>ISO 4217 code of the account's one currency (E-02).</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Order of candidates unless a campaign overrides it (DIST-01, DIST-02).</summary>
    public DistributionMethod DistributionMethod { get; init; } = DistributionMethod.Price;

    /// <summary>How the methods do their work, unless a campaign or delivery group has its own (DIST-06).</summary>
    public AutomationSettings Automation { get; init; } = AutomationSettings.Standard;

    /// <summary>Further properties that clients have besides the built-in ones (CLNT-10).</summary>
    public ImmutableArray<ClientField> ClientFields { get; init; } = [];

    /// <summary>The client field that a posted force ID is compared with (DIST-40, SET-29); null: the client's number.</summary>
    public string? ForceIdField { get; init; }

    /// <summary>One accepted delivery in a client group closes the lead to its other members (DIST-35, SET-27); a group may opt out.</summary>
    public bool ApplyGroupsAsCriteria { get; init; }

    /// <summary>Expressions that shape the distribution of all leads (DIST-45). Null: none.</summary>
    public DistributionHooks? Hooks { get; init; }

    /// <summary>A price may be confirmed after delivery, which replaces the price of the sale (DELV-84, F-09).</summary>
    public bool AllowConfirmPrice { get; init; }

    /// <summary>Highest percentages of returns where an order or a delivery account has none of its own (SET-31).</summary>
    public ReturnDefaults Returns { get; init; } = ReturnDefaults.None;

    /// <summary>What is told by e-mail, and to whom (SET-13).</summary>
    public NoticeSettings Notices { get; init; } = NoticeSettings.Standard;

    /// <summary>Days until links to a lead in e-mail of the portal open nothing any more, 1 to 365 (PORT-23, SET-25). Default 30.</summary>
    public int PortalLinkDays { get; init; } = 30;

    /// <summary>Users of clients that are inactive, suspended or closed cannot sign in to the portal (PORT-24, SET-28).</summary>
    public bool LockOutInactiveClients { get; init; }

    /// <summary>True stops every outbound delivery at once (decision 18).</summary>
    public bool OutboundStopped { get; init; }
}
