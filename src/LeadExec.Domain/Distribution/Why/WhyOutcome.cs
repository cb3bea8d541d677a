namespace LeadExec.Domain.Distribution.Why;

/// <summary>What became of a lead at one delivery account.</summary>
public enum WhyOutcome
{
    /// <summary>The client bought it.</summary>
    Sold = 0,

    /// <summary>It was tried and did not become a sale.</summary>
    Refused = 1,

    /// <summary>An attempt is under way, planned, or of unknown outcome.</summary>
    Open = 2,

    /// <summary>A gate kept it away.</summary>
    Skipped = 3,

    /// <summary>Every gate that can be judged afterwards was open, and it was not tried.</summary>
    NotTried = 4,
}
