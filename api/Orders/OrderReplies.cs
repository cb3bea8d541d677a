using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;

namespace LeadExec.Api.Orders;

/// <summary>Answers about orders.</summary>
internal static class OrderReplies
{
    /// <summary>A page of orders, newest first; history only with a single order.</summary>
    public sealed record Orders(IReadOnlyList<Order> Items, string? Next);

    /// <summary>An order with its counters (ORD-31).</summary>
    public sealed record Order
    {
        public required int Id { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required string Name { get; init; }

        /// <summary>Goes up with each edit; the ETag of the order.</summary>
        public required int Version { get; init; }

        public required OrderStatus Status { get; init; }

        public required OrderType Type { get; init; }

        public required DateTimeOffset StartsAt { get; init; }

        /// <summary>The first moment that is too late; absent without an end date.</summary>
        public DateTimeOffset? EndsAt { get; init; }

        public required RenewalMethod Renewal { get; init; }

        public required AutoCharge AutoCharge { get; init; }

        /// <summary>Leads ordered; quantity orders only, as the next two.</summary>
        public int? Quantity { get; init; }

        public int? Received { get; init; }

        public int? Remaining { get; init; }

        /// <summary>Total price of the order.</summary>
        public required Money Total { get; init; }

        /// <summary>Sum of the prices of its leads, without approved returns.</summary>
        public required Money ReceivedCost { get; init; }

        /// <summary>What deliveries under way hold.</summary>
        public required Money HeldCost { get; init; }

        public required Money Paid { get; init; }

        /// <summary>True for a renewal.</summary>
        public required bool IsRenewal { get; init; }

        public string? Description { get; init; }

        public required IReadOnlyList<LineOfOrder> Items { get; init; }

        public required bool GenerateInvoice { get; init; }

        public int? MaxReturnPercent { get; init; }

        /// <summary>Empty: all delivery accounts of the client that require an order.</summary>
        public required IReadOnlyList<int> Accounts { get; init; }

        /// <summary>What remained of the renewed order and was credited to this one.</summary>
        public required Money CreditIn { get; init; }

        /// <summary>What was credited to its renewal.</summary>
        public required Money CreditOut { get; init; }

        public int? RenewalOf { get; init; }

        public int? RenewedBy { get; init; }

        public required int RenewalNumber { get; init; }

        public required IReadOnlyList<Charge> Charges { get; init; }

        public required IReadOnlyList<StatusChange> History { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }
    }

    /// <summary>A line of an order.</summary>
    public sealed record LineOfOrder
    {
        public required int Quantity { get; init; }

        public Money? PricePerLead { get; init; }

        public required Money Dollars { get; init; }

        public required Money FillLimit { get; init; }

        public required Money Total { get; init; }
    }

    /// <summary>A charge of the client's card.</summary>
    public sealed record Charge(ChargePurpose Purpose, Money Amount, ChargeState State)
    {
        /// <summary>The tax in the amount.</summary>
        public required Money Tax { get; init; }

        /// <summary>The rate of that tax; 8.25 is 8.25 %. 0 for an order without an invoice.</summary>
        public required decimal TaxPercent { get; init; }

        /// <summary>The part that credit from earlier returns paid.</summary>
        public required Money Credit { get; init; }

        /// <summary>Why it was not paid.</summary>
        public string? Why { get; init; }
    }

    /// <summary>A status that the order got.</summary>
    public sealed record StatusChange(OrderStatus Status, OrderEvent Event, DateTimeOffset At, string Actor)
    {
        /// <summary>What an edit changed.</summary>
        public IReadOnlyList<OrderFieldChange>? Changes { get; init; }
    }
}
