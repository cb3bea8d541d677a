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

    /// <summary>Present exactly when <see cref="Type"/> is <see cref="DeliveryType.Webhook"/>.</summary>
    public WebhookSettings? Webhook { get; init; }

    public RetrySettings Retry { get; init; } = RetrySettings.Off;
}
