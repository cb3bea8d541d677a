namespace LeadExec.Ports.Returns;

/// <summary>What became of a <see cref="ReturnCommand"/>.</summary>
public enum ReturnStatus
{
    Done = 0,

    /// <summary>No such sale, or not of that client.</summary>
    NotFound = 1,

    /// <summary>The delivery was no sale, or was cancelled.</summary>
    NotSold = 2,

    /// <summary>The machine or a limit says no; see the refusal.</summary>
    Refused = 3,

    /// <summary>No reason, or none of the lead type's.</summary>
    UnknownReason = 4,

    /// <summary>The client asked too often in 24 hours (TH-29).</summary>
    TooOften = 5,
}
