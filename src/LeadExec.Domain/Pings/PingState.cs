namespace LeadExec.Domain.Pings;

/// <summary>States of an outbound ping (C-10); stored by number.</summary>
public enum PingState
{
    /// <summary>Provably nothing reached the buyer: shed by breaker, concurrency or rate, not built, or no time was left.</summary>
    NotSent = 0,

    /// <summary>Under way, or given up before its answer was needed because it could not change the result any more.</summary>
    Sent = 1,

    /// <summary>The buyer wants the lead at a price within its range.</summary>
    BidAccepted = 2,

    /// <summary>The buyer does not want it, or its price is none, unusable or out of range (FM-54).</summary>
    BidRefused = 3,

    /// <summary>No complete answer came in time. One that comes later is logged and counted, never used.</summary>
    TimedOut = 4,

    /// <summary>The buyer answered an error, or the connection broke.</summary>
    Failed = 5,
}
