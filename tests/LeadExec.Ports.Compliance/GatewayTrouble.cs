namespace LeadExec.Ports.Compliance;

/// <summary>What goes wrong between a payment provider and us.</summary>
public enum GatewayTrouble
{
    CutAfterCapture,
    HangAfterCapture,
    ErrorAfterCapture,
    ErrorBefore,
    CutBefore,
    TooMany,
}
