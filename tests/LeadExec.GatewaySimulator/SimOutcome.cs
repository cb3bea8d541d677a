namespace LeadExec.GatewaySimulator;

/// <summary>What a card does when it is charged.</summary>
public enum SimOutcome
{
    Succeed,

    /// <summary>Not enough money.</summary>
    Decline,

    /// <summary>The bank wants the card holder (3-D Secure). Authorize.Net knows no such answer and declines.</summary>
    Authenticate,
}
