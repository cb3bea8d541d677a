namespace LeadExec.Domain.Delivery;

/// <summary>Delivery types (DELV-01) that exist so far.</summary>
public enum DeliveryType
{
    Webhook = 0,
    LeadPortal = 1,

    /// <summary>A webhook that posts the lead along the bid of a ping made before (DELV-53).</summary>
    PingPost = 2,
}
