namespace LeadExec.GatewaySimulator;

/// <summary>What goes wrong with one request that would move money.</summary>
public enum SimFault
{
    /// <summary>The money moves, and the connection ends without an answer.</summary>
    CutAfterCapture,

    /// <summary>The money moves, and no answer comes for as long as the caller waits.</summary>
    HangAfterCapture,

    /// <summary>The money moves, and the answer is 500.</summary>
    ErrorAfterCapture,

    /// <summary>Nothing happens, and the answer is 500.</summary>
    ErrorBefore,

    /// <summary>Nothing happens, and the connection ends without an answer.</summary>
    CutBefore,

    /// <summary>Nothing happens, and the answer is 429.</summary>
    TooMany,
}
