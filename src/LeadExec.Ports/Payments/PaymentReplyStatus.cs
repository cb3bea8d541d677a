namespace LeadExec.Ports.Payments;

/// <summary>What became of a payment that was asked for.</summary>
public enum PaymentReplyStatus
{
    Recorded = 0,

    /// <summary>The same payment was recorded before; nothing changed.</summary>
    Repeated = 1,

    /// <summary>The number belongs to a payment with another content.</summary>
    Conflict = 2,

    /// <summary>No such order or invoice of this client.</summary>
    NotFound = 3,

    /// <summary>A negative adjustment would take more than the wallet has.</summary>
    FundsTooLow = 4,
}
