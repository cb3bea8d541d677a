namespace LeadExec.Ports.Payments;

/// <summary>Where a payment stands (C-11, FM-60). The numbers are stored.</summary>
public enum PaymentState
{
    /// <summary>Written down, not sent to the provider yet; or the payer is still on the provider's page.</summary>
    Initiated = 0,

    /// <summary>Perhaps at the provider; its outcome is asked for before anything is repeated.</summary>
    Sent = 1,
    Succeeded = 2,

    /// <summary>Refused by the provider; final, never repeated by itself (E-78).</summary>
    Declined = 3,

    /// <summary>Sent, and no answer said what became of it. It is looked up until it is known.</summary>
    Unknown = 4,

    /// <summary>Final: the provider never took it.</summary>
    NotSent = 5,
}
