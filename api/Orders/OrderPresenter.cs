using System.Collections.Immutable;
using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using NodaTime;

namespace LeadExec.Api.Orders;

/// <summary>Orders between their JSON and the domain.</summary>
internal static class OrderPresenter
{
    /// <summary>The order that a body asks for. Days begin at midnight in the client's zone; the last day counts whole.</summary>
    public static Order Read(OrderBody body, Catalog catalog, DateTimeOffset now)
    {
        var client = new ClientId(body.ClientId);
        var zone = Zones.Of(catalog.Clients.GetValueOrDefault(client)?.ZoneId ?? catalog.Account.ZoneId);
        return new Order
        {
            Id = default,
            ClientId = client,
            Name = body.Name,
            Description = body.Description,
            Type = body.Type,
            Items = Items(body.Items),
            StartsAt = body.StartDate is { } start ? Midnight(start, zone) : now,
            EndsAt = body.EndDate is { } end ? Midnight(end.AddDays(1), zone) : null,
            Renewal = body.Renewal,
            AutoCharge = body.AutoCharge,
            GenerateInvoice = body.GenerateInvoice,
            MaxReturnPercent = body.MaxReturnPercent,
            Accounts = [.. body.Accounts.Distinct().Select(id => new DeliveryAccountId(id))],
        };
    }

    /// <summary>What an edit makes of an order. A first or last day that is the same day stays the same moment.</summary>
    public static OrderEdit Read(OrderEditBody body, Order order, Catalog catalog)
    {
        var zone = Zones.Of(catalog.Clients.GetValueOrDefault(order.ClientId)?.ZoneId ?? catalog.Account.ZoneId);
        return new OrderEdit
        {
            Name = body.Name,
            Description = body.Description,
            Items = Items(body.Items),
            StartsAt = body.StartDate is { } start && start != Day(order.StartsAt, zone) ? Midnight(start, zone) : null,
            EndsAt = body.EndDate is { } end ? Midnight(end.AddDays(1), zone) : null,
            Renewal = body.Renewal,
            AutoCharge = body.AutoCharge,
            GenerateInvoice = body.GenerateInvoice,
            MaxReturnPercent = body.MaxReturnPercent,
            Accounts = [.. body.Accounts.Distinct().Select(id => new DeliveryAccountId(id))],
        };
    }

    public static OrderReplies.Order Show(Catalog catalog, OrderDetails found)
    {
        var (order, counts) = (found.Order, found.Counts);
        var counted = order.Type == OrderType.LeadQuantity;
        return new OrderReplies.Order
        {
            Id = order.Id.Value,
            ClientId = order.ClientId.Value,
            Client = catalog.NameOf(order.ClientId),
            Name = order.Name,
            Version = found.Version,
            Status = order.Status,
            Type = order.Type,
            StartsAt = order.StartsAt,
            EndsAt = order.EndsAt,
            Renewal = order.Renewal,
            AutoCharge = order.AutoCharge,
            Quantity = counted ? order.Quantity : null,
            Received = counted ? counts.Received : null,
            Remaining = OrderMath.QuantityRemaining(order, counts),
            Total = order.Total,
            ReceivedCost = counts.ReceivedCost,
            HeldCost = counts.HeldCost,
            Paid = found.Paid,
            IsRenewal = order.RenewalNumber > 0,
            Description = order.Description,
            Items = [.. order.Items.Select(Line)],
            GenerateInvoice = order.GenerateInvoice,
            MaxReturnPercent = order.MaxReturnPercent,
            Accounts = [.. order.Accounts.Select(account => account.Value)],
            CreditIn = order.CreditIn,
            CreditOut = order.CreditOut,
            RenewalOf = order.RenewalOf?.Value,
            RenewedBy = found.RenewedBy?.Value,
            RenewalNumber = order.RenewalNumber,
            Charges = [.. found.Charges.Select(charge => Charge(charge, order))],
            History = [.. found.History.Select(change => new OrderReplies.StatusChange(change.Status, change.Event, change.At, change.Actor) { Changes = change.Changes })],
            CreatedAt = found.CreatedAt,
        };
    }

    /// <summary>For the client itself: who at the seller did what is not told.</summary>
    public static OrderReplies.Order Own(Catalog catalog, OrderDetails found) =>
        Show(catalog, found with { History = [.. found.History.Select(change => change with { Actor = "" })] });

    private static ImmutableArray<OrderItem> Items(IReadOnlyList<OrderBody.ItemBody> items) =>
    [
        .. items.Select(item => new OrderItem { Quantity = item.Quantity, PricePerLead = item.PricePerLead, Dollars = item.Dollars, FillLimit = item.FillLimit }),
    ];

    // The amount is the order's charge with the tax, rounded once (F-22): what it has more is the tax.
    private static OrderReplies.Charge Charge(OrderCharge charge, Order order) => new(charge.Purpose, charge.Amount, charge.State)
    {
        Tax = charge.TaxPercent > 0 ? charge.Amount - OrderMath.Charge(order) : Money.Zero,
        TaxPercent = charge.TaxPercent ?? 0,
        Credit = charge.Credit,
        Why = charge.Words,
    };

    private static OrderReplies.LineOfOrder Line(OrderItem item) => new()
    {
        Quantity = item.Quantity,
        PricePerLead = item.PricePerLead,
        Dollars = item.Dollars,
        FillLimit = item.FillLimit,
        Total = item.Total,
    };

    private static DateTimeOffset Midnight(DateOnly day, DateTimeZone zone) => zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant().ToDateTimeOffset();

    private static DateOnly Day(DateTimeOffset at, DateTimeZone zone) => Instant.FromDateTimeOffset(at).InZone(zone).Date.ToDateOnly();
}
