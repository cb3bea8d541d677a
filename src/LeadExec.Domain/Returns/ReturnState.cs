namespace LeadExec.Domain.Returns;

/// <summary>Where the return of a sale stands (C-8, RET-03). The numbers are stored.</summary>
public enum ReturnState
{
    /// <summary>Nobody asked for it.</summary>
    None = 0,
    Pending = 1,

    /// <summary>The client has its money back; the source is still paid (RET-04).</summary>
    Approved = 2,

    /// <summary>Approved, and the lead is no longer counted and paid to its source (RET-05, E-83).</summary>
    ApprovedReturnedToSource = 3,

    /// <summary>Refused; the sale stands. It may be asked for again once.</summary>
    Denied = 4,
}
