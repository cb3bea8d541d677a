using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>A client's purchase of leads (ORD-01 to ORD-17).</summary>
public sealed record Order
{
    public required OrderId Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public OrderStatus Status { get; init; } = OrderStatus.Open;

    public required OrderType Type { get; init; }

    /// <summary>At least one; all of the order's type, all with the same price per lead.</summary>
    public required ImmutableArray<OrderItem> Items { get; init; }

    /// <summary>No leads before (ORD-04).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The first moment that is too late; null without an end date.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public RenewalMethod Renewal { get; init; }

    public AutoCharge AutoCharge { get; init; }

    /// <summary>An invoice whenever an automatic payment is processed (ORD-11).</summary>
    public bool GenerateInvoice { get; init; }

    /// <summary>Highest percent of the order's leads that may be returned; null takes the client options' default (ORD-12).</summary>
    public int? MaxReturnPercent { get; init; }

    /// <summary>The delivery accounts it pays for; empty: all of the client's (ORD-08).</summary>
    public ImmutableArray<DeliveryAccountId> Accounts { get; init; } = [];

    /// <summary>The order that this one renews; null for a first order.</summary>
    public OrderId? RenewalOf { get; init; }

    /// <summary>0 for a first order, 1 for its renewal, and so on.</summary>
    public int RenewalNumber { get; init; }

    /// <summary>What remained of the renewed order and was credited to this one (F-07).</summary>
    public Money CreditIn { get; init; }

    /// <summary>What remained of this order and was credited to its renewal; zero while it is not renewed.</summary>
    public Money CreditOut { get; init; }

    /// <summary>Whether a renewal of this order exists.</summary>
    public bool Renewed { get; init; }

    /// <summary>Total price of all items.</summary>
    public Money Total => Items.Aggregate(Money.Zero, (sum, item) => sum + item.Total);

    /// <summary>Leads ordered; 0 for a dollar order.</summary>
    public int Quantity => Items.Sum(item => item.Quantity);

    public Money FillLimit => Items.Aggregate(Money.Zero, (sum, item) => sum + item.FillLimit);

    /// <summary>What each lead costs on this order, over the delivery account's price; null: the account's price.</summary>
    public Money? PricePerLead => Items[0].PricePerLead;
}
