namespace LeadExec.BuyerSimulator;

/// <summary>What the buyer made of a request.</summary>
public enum BuyerVerdict
{
    /// <summary>The buyer counts the lead as bought, whether or not its answer arrives.</summary>
    Accepted,
    Rejected,

    /// <summary>Answered with an error or refused for missing credentials.</summary>
    Error,

    /// <summary>The buyer never looked at it.</summary>
    Ignored,
}
