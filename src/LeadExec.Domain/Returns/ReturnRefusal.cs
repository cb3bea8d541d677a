namespace LeadExec.Domain.Returns;

/// <summary>Why a step of a return is refused.</summary>
public enum ReturnRefusal
{
    None = 0,

    /// <summary>No row of C-8 leads there.</summary>
    WrongState = 1,

    /// <summary>It was denied twice.</summary>
    AskedTwice = 2,

    /// <summary>The campaign's days since the delivery are over (E-82).</summary>
    TooLate = 3,

    /// <summary>The campaign's days since the receipt are over, so it cannot go back to the source (E-82).</summary>
    TooLateForSource = 4,

    /// <summary>The order's or the delivery account's percentage is used up (F-12).</summary>
    OverPercentage = 5,

    /// <summary>The lead went back to its source before (E-83).</summary>
    AtSourceAlready = 6,
}
