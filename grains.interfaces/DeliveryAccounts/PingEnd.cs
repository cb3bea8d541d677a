namespace LeadExec.Grains.Interfaces.DeliveryAccounts;

/// <summary>How one ping to a delivery account ended, as it is counted; appended to, never renumbered.</summary>
public enum PingEnd
{
    /// <summary>A price in range, in time.</summary>
    Bid = 0,

    /// <summary>No, or no usable price in range.</summary>
    Refused = 1,

    /// <summary>No answer in time; counted when waiting ends.</summary>
    TimedOut = 2,

    /// <summary>An error, or a broken connection.</summary>
    Failed = 3,

    /// <summary>Not waited for to its end, because it could not change the result.</summary>
    NotNeeded = 4,

    /// <summary>The answer of a ping that was counted as timed out, or as not needed, came all the same. Never used.</summary>
    Late = 5,

    /// <summary>Nothing was sent: breaker, concurrency, rate, or a request that could not be built or sent.</summary>
    Shed = 6,
}
