namespace LeadExec.Ports.Leads;

/// <summary>What became of an edit.</summary>
public enum LeadEditStatus
{
    Saved = 0,

    /// <summary>There is no such lead, or it is erased.</summary>
    NotFound = 1,

    /// <summary>Somebody else changed the lead since it was read.</summary>
    Stale = 2,

    /// <summary>The lead is being matched or sent this moment.</summary>
    UnderWay = 3,
}
