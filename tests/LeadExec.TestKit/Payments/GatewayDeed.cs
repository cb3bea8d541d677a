namespace LeadExec.TestKit.Payments;

/// <summary>How a <see cref="ScriptedGateway"/> behaves the next time that it is asked for money.</summary>
public enum GatewayDeed
{
    Succeed,
    Decline,
    AskFor3DSecure,

    /// <summary>Takes the money; the answer gets lost.</summary>
    CaptureAndLoseTheAnswer,

    /// <summary>Takes nothing, and gives no answer.</summary>
    LoseTheRequest,
    RefuseOurKey,
    BeUnreachable,
}
