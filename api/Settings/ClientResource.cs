using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>A client, who buys leads (CLNT-01 to CLNT-05).</summary>
public sealed record ClientBody : ResourceBody
{
    public required string CompanyName { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public ClientStatus Status { get; init; } = ClientStatus.New;

    /// <summary>IANA zone of schedules and caps; blank takes the account's.</summary>
    public string? ZoneId { get; init; }

    /// <summary>0 is first.</summary>
    public int Priority { get; init; }

    /// <summary>Share under the Weighted method; 0 comes after all others.</summary>
    public int Weight { get; init; }

    /// <summary>Percent of all leads under the Percentage method, with at most two decimals.</summary>
    public decimal Percent { get; init; }

    /// <summary>Delivery group of all its delivery accounts, unless one has a group of its own.</summary>
    public int? DeliveryGroupId { get; init; }

    /// <summary>Client group that it shares delivery methods with.</summary>
    public int? ClientGroupId { get; init; }

    /// <summary>Where the client is, for distances.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Values of the client fields that the account defines, by name.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What staff should know about the client, at most 4,000 characters; the client does not see it.</summary>
    public string? Notes { get; init; }

    public QuantityLimits Limits { get; init; } = QuantityLimits.None;

    /// <summary>Percent of the leads that meet the criteria of any delivery account; blank is no limit.</summary>
    public QualifiedShare? Share { get; init; }

    /// <summary>One delivery per delivery account (tiers) instead of one per client.</summary>
    public bool AllowSeveralDeliveries { get; init; }

    /// <summary>What it is told of by e-mail, and where; blank is as the account says.</summary>
    public ClientNotices Notices { get; init; } = ClientNotices.Standard;

    /// <summary>Numbers of clients that never get the same lead; it holds in both directions.</summary>
    public ImmutableArray<int> NeverWith { get; init; } = [];

    /// <summary>What its portal shows of where leads come from.</summary>
    public PortalPermissions Portal { get; init; } = PortalPermissions.None;

    /// <summary>Orders that the client may take in its portal.</summary>
    public ImmutableArray<OrderOffer> OrderOffers { get; init; } = [];
}

internal sealed class ClientResource : Resource<ClientBody, Client>
{
    public override SettingKind Kind => SettingKind.Client;

    public override string Path => "clients";

    public override (string One, string Many) Nouns => ("Client", "Clients");

    public override ClientBody Example => new() { CompanyName = "Arizona Home Loans", Email = "buyer@example.com", Status = ClientStatus.Active, ZoneId = "America/Phoenix" };

    protected override ClientBody Show(Client setting) => new()
    {
        CompanyName = setting.CompanyName,
        FirstName = setting.FirstName,
        LastName = setting.LastName,
        Email = setting.Email,
        Status = setting.Status,
        ZoneId = setting.ZoneId,
        Priority = setting.Priority,
        Weight = setting.Weight,
        Percent = setting.Percent,
        DeliveryGroupId = setting.DeliveryGroupId?.Value,
        ClientGroupId = setting.ClientGroupId?.Value,
        PostalCode = setting.PostalCode,
        Fields = setting.Fields,
        Notes = setting.Notes,
        Limits = setting.Limits,
        Share = setting.Share,
        AllowSeveralDeliveries = setting.AllowSeveralDeliveries,
        Notices = setting.Notices,
        NeverWith = [.. setting.NeverWith.Select(other => other.Value)],
        Portal = setting.Portal,
        OrderOffers = setting.OrderOffers,
    };

    protected override Client Read(ClientBody body, int number, Client? before) => new()
    {
        Id = new ClientId(number),
        CompanyName = body.CompanyName,
        FirstName = body.FirstName,
        LastName = body.LastName,
        Email = body.Email,
        Status = body.Status,
        ZoneId = body.ZoneId,
        Priority = body.Priority,
        Weight = body.Weight,
        Percent = body.Percent,
        DeliveryGroupId = body.DeliveryGroupId is { } group ? new DeliveryGroupId(group) : null,
        ClientGroupId = body.ClientGroupId is { } shared ? new ClientGroupId(shared) : null,
        PostalCode = body.PostalCode,
        Fields = body.Fields,
        Notes = string.IsNullOrWhiteSpace(body.Notes) ? null : body.Notes.Trim(),
        Limits = body.Limits,
        Share = body.Share,
        AllowSeveralDeliveries = body.AllowSeveralDeliveries,
        Notices = body.Notices,
        NeverWith = [.. body.NeverWith.Select(other => new ClientId(other))],
        Portal = body.Portal,
        OrderOffers = body.OrderOffers,
    };
}
