using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Orders;

/// <summary>Which orders a list shows (ORD-23, PORT-11).</summary>
public sealed record OrderSearch
{
    public const int MaximumLimit = 200;

    /// <summary>Null: all clients'.</summary>
    public ClientId? ClientId { get; init; }

    /// <summary>Whose data may be seen (SET-09); only its clients count, for nothing else is told of an order.</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    /// <summary>Null: every status.</summary>
    public OrderStatus? Status { get; init; }

    /// <summary>Orders that start at or after it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Orders that start before it.</summary>
    public DateTimeOffset? To { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The last order of the page before.</summary>
    public OrderId? After { get; init; }
}
