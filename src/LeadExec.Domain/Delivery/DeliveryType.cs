namespace LeadExec.Domain.Delivery;

/// <summary>Delivery types (DELV-01) that exist so far.</summary>
public enum DeliveryType
{
    Webhook = 0,
    LeadPortal = 1,
}
