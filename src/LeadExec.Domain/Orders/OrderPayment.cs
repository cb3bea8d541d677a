using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>The order that pays for a candidate's lead.</summary>
public sealed record OrderPayment
{
    public required OrderId OrderId { get; init; }

    /// <summary>What the lead would cost where an order has no price of its own.</summary>
    public required Money PriceWithoutOrder { get; init; }

    /// <summary>Orders that refused this lead before.</summary>
    public ImmutableArray<OrderId> Refused { get; init; } = [];
}
