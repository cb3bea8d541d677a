namespace LeadExec.Ports.Compliance;

/// <summary>Cards of a payment provider's test mode.</summary>
public enum GatewayCard
{
    Good,

    Declining,

    /// <summary>The bank wants its holder.</summary>
    Authenticating,
}
