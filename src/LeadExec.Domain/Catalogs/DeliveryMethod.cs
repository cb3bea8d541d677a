using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>How a client gets a lead (DELV-01 to DELV-05). Bound to one lead type for good (DELV-03).</summary>
public sealed record DeliveryMethod
{
    public required DeliveryMethodId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required string Description { get; init; }

    public required DeliveryType Type { get; init; }

    public DeliveryEnvironment Environment { get; init; } = DeliveryEnvironment.Production;

    /// <summary>Must be on for leads to be sent (DELV-05).</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Null is around the clock (DELV-48).</summary>
    public DeliverySchedule? Schedule { get; init; }

    /// <summary>Present exactly when <see cref="Type"/> is <see cref="DeliveryType.Webhook"/>, or <see cref="DeliveryType.PingPost"/>, where it is the post.</summary>
    public WebhookSettings? Webhook { get; init; }

    /// <summary>
    /// The ping of a method that holds ping and post together; only with <see cref="DeliveryType.PingPost"/>. Null there: an alternate
    /// delivery of the account is the ping (DELV-53). Always ticked <see cref="ResponseRules.PingDuringSort"/>, so that a ping is known as
    /// one wherever its settings go (DELV-54).
    /// </summary>
    public WebhookSettings? Ping
    {
        get;
        init => field = value is null or { Response.PingDuringSort: true } ? value : value with { Response = value.Response with { PingDuringSort = true } };
    }

    /// <summary>Users of the client's portal may attach files to leads that went this way (DELV-45, PORT-05). Default: no.</summary>
    public bool PortalFiles { get; init; }

    /// <summary>The portal shows the referrer and the search term of leads that went this way, and exports them (DELV-46, DELV-47).</summary>
    public bool PortalAnalytics { get; init; }

    /// <summary>Addresses that are told when a delivery by this method fails (DELV-50), once for each hour. Default: nobody.</summary>
    public ImmutableArray<string> FailureRecipients { get; init; } = [];

    public RetrySettings Retry { get; init; } = RetrySettings.Off;
}
