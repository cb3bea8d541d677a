namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>What became of an action by hand; appended to, never renumbered.</summary>
public enum ByHandStatus
{
    /// <summary>It was done, now or by an earlier call with the same key; the reply says how the delivery ended.</summary>
    Done = 0,

    /// <summary>The deadline came first; the work goes on.</summary>
    Running = 1,

    /// <summary>No such lead, delivery or delivery account.</summary>
    NotFound = 2,

    /// <summary>The lead is being worked on; ask again in a moment.</summary>
    Busy = 3,

    /// <summary>Not allowed, for the reason that is given; nothing was sent.</summary>
    Refused = 4,

    /// <summary>Nothing of the lead may be sent: it is rejected, erased, or its campaign is archived.</summary>
    Closed = 5,
}
