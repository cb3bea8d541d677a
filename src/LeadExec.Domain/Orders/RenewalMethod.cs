namespace LeadExec.Domain.Orders;

/// <summary>What follows an order (ORD-05 to ORD-07, E-77).</summary>
public enum RenewalMethod
{
    /// <summary>Stays filled until somebody renews it.</summary>
    NoRenewal = 0,

    /// <summary>Renewed when it is filled.</summary>
    OnFill = 1,

    /// <summary>Stops at its end date, which it must have.</summary>
    CloseByEndDate = 2,

    /// <summary>Stops at its end date, and the next one starts there: monthly plans.</summary>
    RenewAtEndDate = 3,
}
