using System.Collections.Immutable;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Orders;

/// <summary>An order with its figures, which are derived from the record (ORD-31).</summary>
public sealed record OrderDetails
{
    public required Order Order { get; init; }

    public required OrderCounts Counts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>1 until it is edited; one more with each edit.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The first order of its chain; null when it is the first itself.</summary>
    public OrderId? RootId { get; init; }

    /// <summary>Its renewal; null when there is none.</summary>
    public OrderId? RenewedBy { get; init; }

    /// <summary>Charges that are due, paid, declined or waived.</summary>
    public ImmutableArray<OrderCharge> Charges { get; init; } = [];

    /// <summary>Every status it had, oldest first; empty in lists.</summary>
    public ImmutableArray<OrderStatusChange> History { get; init; } = [];

    /// <summary>What was paid towards it in whatever way, less refunds, with the credit that its charges used.</summary>
    public Money Paid { get; init; }
}
