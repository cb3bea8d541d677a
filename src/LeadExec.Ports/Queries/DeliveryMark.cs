namespace LeadExec.Ports.Queries;

/// <summary>How a delivered lead is marked in the list of deliveries (LEAD-23).</summary>
public enum DeliveryMark
{
    /// <summary>The client has not opened it.</summary>
    NotRead = 0,

    /// <summary>The client opened it (LEAD-24).</summary>
    Read = 1,

    /// <summary>The client returned it, or it was moved to another client.</summary>
    Returned = 2,
}
