namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>What became of a confirmation; appended to, never renumbered.</summary>
public enum ConfirmStatus
{
    /// <summary>The delivery counts now, durably.</summary>
    Confirmed = 0,

    /// <summary>It was confirmed before; nothing changed.</summary>
    AlreadyConfirmed = 1,

    /// <summary>The time to confirm is over; the lead went, or goes, to others.</summary>
    TooLate = 2,

    /// <summary>The delivery does not wait for a confirmation.</summary>
    NotAwaited = 3,

    /// <summary>No such delivery of that client.</summary>
    NotFound = 4,

    /// <summary>The lead is being worked on; ask again in a moment.</summary>
    Busy = 5,
}
