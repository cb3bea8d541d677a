using System.Collections.Immutable;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>A lead buyer (CLNT-01).</summary>
public sealed record Client
{
    public required ClientId Id { get; init; }

    public required string CompanyName { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public ClientStatus Status { get; init; } = ClientStatus.New;

    /// <summary>IANA name of the client's zone for its schedules and caps; null takes the account's (E-01).</summary>
    public string? ZoneId { get; init; }

    /// <summary>Number used when priorities decide; 0 is first (CLNT-05, DIST-07).</summary>
    public int Priority { get; init; }

    /// <summary>Its share under the Weighted method, in proportion to the others' (DIST-09); 0 comes after all others (E-45). Default 0.</summary>
    public int Weight { get; init; }

    /// <summary>Its percent of all leads under the Percentage method, with at most two decimals (DIST-10). Default 0.</summary>
    public decimal Percent { get; init; }

    /// <summary>Where the client is, for distances (DIST-12, E-47, E-60); null when unknown.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Values of the fields that the account defines (CLNT-10), by name.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The delivery group in which all its delivery accounts are scanned, unless one has a group of its own (DIST-30, E-51).</summary>
    public DeliveryGroupId? DeliveryGroupId { get; init; }

    /// <summary>The client group that it shares delivery methods with; one at most (CLNT-06).</summary>
    public ClientGroupId? ClientGroupId { get; init; }

    /// <summary>Caps over all of the client's delivery accounts together.</summary>
    public QuantityLimits Limits { get; init; } = QuantityLimits.None;

    /// <summary>Percent of qualified leads over all of the client's delivery accounts together; null is no limit (E-50).</summary>
    public QualifiedShare? Share { get; init; }

    /// <summary>One accepted delivery per delivery account instead of one per client (E-48).</summary>
    public bool AllowSeveralDeliveries { get; init; }

    /// <summary>What it is told of by e-mail, and where (SET-13).</summary>
    public ClientNotices Notices { get; init; } = ClientNotices.Standard;

    /// <summary>Clients that never get the same lead as this one; it holds in both directions, whichever of the two names the other.</summary>
    public ImmutableArray<ClientId> NeverWith { get; init; } = [];

    /// <summary>What its portal shows of where leads come from (CLNT-11).</summary>
    public PortalPermissions Portal { get; init; } = PortalPermissions.None;

    /// <summary>What staff should know about the client (CLNT-07); the client does not see it.</summary>
    public string? Notes { get; init; }

    /// <summary>Orders that the client may take in its portal (ORD-32, PORT-12); none by default.</summary>
    public ImmutableArray<OrderOffer> OrderOffers { get; init; } = [];
}
