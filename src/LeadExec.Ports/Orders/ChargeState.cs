namespace LeadExec.Ports.Orders;

/// <summary>Where a charge stands.</summary>
public enum ChargeState
{
    /// <summary>To be tried.</summary>
    Due = 0,
    Paid = 1,

    /// <summary>Not repeated by itself; an approval with charge makes it due again (E-78).</summary>
    Declined = 2,

    /// <summary>The order was opened without it.</summary>
    Waived = 3,
}
