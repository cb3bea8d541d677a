using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>What was booked on an order, derived from the record (F-10). Approved returns count no more.</summary>
public sealed record OrderCounts
{
    public static OrderCounts None { get; } = new();

    /// <summary>Leads sold on the order.</summary>
    public int Received { get; init; }

    /// <summary>Sum of their prices.</summary>
    public Money ReceivedCost { get; init; }

    /// <summary>Approved returns whose price went to the client's next charge, because the order could not use it any more (E-81).</summary>
    public int Credited { get; init; }

    /// <summary>Sum of their prices; no remainder of the order either.</summary>
    public Money CreditedCost { get; init; }

    /// <summary>Deliveries under way, or with an unknown outcome, that hold a part of the order.</summary>
    public int Held { get; init; }

    /// <summary>What they hold.</summary>
    public Money HeldCost { get; init; }
}
