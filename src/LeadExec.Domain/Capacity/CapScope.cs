namespace LeadExec.Domain.Capacity;

/// <summary>Whose limits count.</summary>
public enum CapScope
{
    Campaign = 0,
    DeliveryAccount = 1,
    Client = 2,
}
