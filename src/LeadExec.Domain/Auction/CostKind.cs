namespace LeadExec.Domain.Auction;

/// <summary>How the source is paid for a lead.</summary>
public enum CostKind
{
    /// <summary>The campaign's price, however often the lead is sold (F-01).</summary>
    Fixed,

    /// <summary>A percentage of the sales and an amount for each (F-02, CAMP-33, CAMP-34).</summary>
    RevenueShare,

    /// <summary>What is left of the sales after the margin.</summary>
    AfterMargin,
}
