namespace LeadExec.Domain.Catalogs;

/// <summary>What becomes of an unknown outcome when its time (<see cref="DeliveryAccount.PinMinutes"/>) is over and nobody decided (reliability 5.5). Stored by name.</summary>
public enum PinEnd
{
    /// <summary>It stays in the list of unknown outcomes until staff decide.</summary>
    Staff = 0,

    /// <summary>The lead goes on to the next client; cap and funds stay pinned until staff decide.</summary>
    ReleaseLead = 1,

    /// <summary>It counts as accepted at the held price, flagged manual; left to staff where the lead was sold otherwise meanwhile.</summary>
    Accepted = 2,

    /// <summary>It counts as not delivered: everything it holds is given back, and the lead goes on. Flagged, because the buyer may have it.</summary>
    NotDelivered = 3,
}
