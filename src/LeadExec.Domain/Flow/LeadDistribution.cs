namespace LeadExec.Domain.Flow;

/// <summary>Where a valid lead stands in distribution (C-2); derived from its stage and sales, never stored.</summary>
public enum LeadDistribution
{
    /// <summary>Nothing is tried: not valid, or waiting for a person.</summary>
    NotDistributed = 0,

    /// <summary>In the delivery queue, or a retry or a pinned unknown outcome is due later.</summary>
    Queued = 1,

    InDistribution = 2,

    Held = 3,

    /// <summary>At least one accepted delivery that was not returned, whatever still runs.</summary>
    Sold = 4,

    /// <summary>Finished without an accepted delivery.</summary>
    Unsold = 5,

    /// <summary>Every accepted delivery was returned.</summary>
    Returned = 6,
}
