namespace LeadExec.Ports.Orders;

/// <summary>What became of an edit.</summary>
public enum OrderEditStatus
{
    /// <summary>Made, or there was nothing to change.</summary>
    Done = 0,
    NotFound = 1,

    /// <summary>Somebody edited it meanwhile.</summary>
    Stale = 2,

    /// <summary>What happened on the order does not allow it.</summary>
    Refused = 3,
}
