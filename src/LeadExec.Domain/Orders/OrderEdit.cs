using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>What an order becomes when it is edited; client and type stay.</summary>
public sealed record OrderEdit
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>All items, as they are to be; their <see cref="OrderItem.UnitPrice"/> follows from the price per lead.</summary>
    public required ImmutableArray<OrderItem> Items { get; init; }

    /// <summary>Null: it stays.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public RenewalMethod Renewal { get; init; }

    /// <summary>Null: it stays.</summary>
    public AutoCharge? AutoCharge { get; init; }

    public bool GenerateInvoice { get; init; }

    public int? MaxReturnPercent { get; init; }

    public ImmutableArray<DeliveryAccountId> Accounts { get; init; } = [];

    /// <summary>The order with the edit on it.</summary>
    public Order On(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order with
        {
            Name = Name,
            Description = Description,
            Items = Items,
            StartsAt = StartsAt ?? order.StartsAt,
            EndsAt = EndsAt,
            Renewal = Renewal,
            AutoCharge = AutoCharge ?? order.AutoCharge,
            GenerateInvoice = GenerateInvoice,
            MaxReturnPercent = MaxReturnPercent,
            Accounts = Accounts,
        };
    }
}
