namespace LeadExec.Domain.Orders;

/// <summary>What an edit is judged by besides the order itself.</summary>
public sealed record OrderEditFacts
{
    public required OrderCounts Counts { get; init; }

    /// <summary>A card was charged for it, or is about to be: its total stays.</summary>
    public bool Charged { get; init; }

    /// <summary>A charge is due, or its outcome is not known yet: its total and its way of charging stay.</summary>
    public bool Charging { get; init; }

    /// <summary>Leads were booked on it, also such as came back, or are under way: it does not start later (INV-22).</summary>
    public bool Used { get; init; }

    /// <summary>An issued invoice is over it: its total stays.</summary>
    public bool Invoiced { get; init; }

    public required DateTimeOffset Now { get; init; }
}
