namespace LeadExec.Domain.Delivery;

/// <summary>The one vocabulary of attempt states (decision 9); stored by number.</summary>
public enum AttemptState
{
    /// <summary>Held, to be sent at a planned time (E-57).</summary>
    Planned = 0,
    Sending = 1,
    Accepted = 2,
    Rejected = 3,

    /// <summary>The buyer answered an error.</summary>
    Failed = 4,

    /// <summary>Provably nothing reached the buyer.</summary>
    NotSent = 5,

    /// <summary>The buyer may or may not have the lead.</summary>
    Unknown = 6,

    /// <summary>The buyer took it, and it counts when the client confirms (E-61). Its holds stay until then.</summary>
    Unconfirmed = 7,
}
