namespace LeadExec.Ports.Payments;

/// <summary>The notices that something is done about. The numbers are stored.</summary>
public enum GatewayEventType
{
    /// <summary>Any other type: remember its id, answer 200.</summary>
    Other = 0,

    PaymentSucceeded = 1,

    PaymentFailed = 2,

    /// <summary>A hosted page ended without a payment.</summary>
    PaymentExpired = 3,

    /// <summary>A card was entered on a hosted page; read it by <see cref="IPaymentGateway.ReadCardAsync"/>.</summary>
    CardStored = 4,

    /// <summary>Something was given back or cancelled, by us or in the provider's own pages.</summary>
    Refunded = 5,

    DisputeOpened = 6,

    /// <summary>The provider took the money of a dispute (entry kind 19).</summary>
    DisputeFundsTaken = 7,

    /// <summary>The provider gave the money of a dispute back (entry kind 20).</summary>
    DisputeFundsReturned = 8,
}
