namespace LeadExec.Ports.Payments;

/// <summary>How a client paid (ORD-18). The numbers are stored.</summary>
public enum PaymentMethod
{
    /// <summary>Money that came into a wallet before its kind was asked for.</summary>
    NotTold = 0,
    Card = 1,
    Check = 2,
    BankTransfer = 3,
    Cash = 4,
    MobilePayment = 5,

    /// <summary>Given without money; may be negative (E-79).</summary>
    Credit = 6,

    /// <summary>A correction; may be negative (E-79).</summary>
    Adjustment = 7,
}
