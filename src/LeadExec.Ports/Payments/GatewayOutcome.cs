namespace LeadExec.Ports.Payments;

/// <summary>What became of a call to a payment provider.</summary>
public enum GatewayOutcome
{
    /// <summary>The money moved, or the page or card exists.</summary>
    Succeeded = 1,

    /// <summary>The provider said no, and the payment is over. No money moved and none will by this key.</summary>
    Declined = 2,

    /// <summary>The bank wants the card holder to be there (3-D Secure). No money moved; a hosted payment is the way out.</summary>
    ActionRequired = 3,

    /// <summary>Nothing can have reached the provider; the same key may be sent again.</summary>
    NotSent = 4,

    /// <summary>It may have happened or may still happen: no answer, a broken one, a failure of the provider, or not yet decided. Look it up, never use a fresh key (FM-60).</summary>
    Unknown = 5,

    /// <summary>The provider answered and knows no such payment.</summary>
    NotFound = 6,

    /// <summary>The provider refuses our key or our request; nothing happened, and nothing will before the settings or the request change.</summary>
    Misconfigured = 7,
}
