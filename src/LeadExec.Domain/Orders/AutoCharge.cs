namespace LeadExec.Domain.Orders;

/// <summary>When a card is charged for an order (ORD-10, E-78).</summary>
public enum AutoCharge
{
    Off = 0,

    /// <summary>Before it opens; so for every renewal.</summary>
    AtStart = 1,

    /// <summary>When it is filled.</summary>
    AtCompletion = 2,
}
