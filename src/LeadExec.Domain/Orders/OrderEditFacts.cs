namespace LeadExec.Domain.Orders;

/// <summary>What an edit is judged by besides the order itself.</summary>
public sealed record OrderEditFacts
{
    public required OrderCounts Counts { get; init; }

    /// <summary>A card was charged for it, or is about to be: its total stays.</summary>
    public bool Charged { get; init; }

    /// <summary>An issued invoice is over it: its total stays.</summary>
    public bool Invoiced { get; init; }

    public required DateTimeOffset Now { get; init; }
}
