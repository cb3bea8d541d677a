using System.Collections.Immutable;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using NodaTime;

namespace LeadExec.TestKit.Charging;

/// <summary>Orders over the model. It knows no edits, no limits on offers and no lists.</summary>
internal sealed class InMemoryOrderStore(ModelTill till, IModelLink link) : IOrderStore
{
    public Task<OrderDetails> CreateAsync(Order order, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        return link.AskAsync(() => Details(Insert(order with { Status = OrderTransitions.Initial(order) })));
    }

    public Task<OrderDetails?> FindAsync(OrderId order, CancellationToken cancellationToken) =>
        link.AskAsync(() => till.Orders.TryGetValue(order.Value, out var found) ? Details(found) : null);

    public Task<Decision<OrderDetails>?> ApplyAsync(OrderId order, OrderStepCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return link.AskAsync<Decision<OrderDetails>?>(() => !till.Orders.TryGetValue(order.Value, out var found) || (command.OfClient is { } client && client != found.Order.ClientId)
            ? null
            : Apply(found, command) is { } why ? Decision<OrderDetails>.Refuse(RejectReason.OrderNotOpen, why) : Decision<OrderDetails>.Accept(Details(found)));
    }

    public Task<Decision<OrderDetails>?> RenewAsync(OrderId order, string actor, CancellationToken cancellationToken) => link.AskAsync<Decision<OrderDetails>?>(() =>
        !till.Orders.TryGetValue(order.Value, out var found) ? null
        : Renew(found) is { } why ? Decision<OrderDetails>.Refuse(RejectReason.OrderNotOpen, why) : Decision<OrderDetails>.Accept(Details(found)));

    public Task<IReadOnlyList<OrderId>> DueAsync(int limit, CancellationToken cancellationToken) =>
        link.AskAsync<IReadOnlyList<OrderId>>(() => [.. till.Orders.Values.Where(order => IsDue(till, order)).Select(order => order.Order.Id).Take(limit)]);

    public Task<IReadOnlyList<OrderEvent>> SettleAsync(OrderId order, CancellationToken cancellationToken) =>
        link.AskAsync<IReadOnlyList<OrderEvent>>(() => till.Orders.TryGetValue(order.Value, out var found) ? Settle(found) : []);

    public Task<OrderDetails?> TakeAsync(Order order, int most, string actor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> CountUnfinishedAsync(ClientId client, string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<OrderPage> ListAsync(OrderSearch search, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<OrderEditReply> EditAsync(OrderEditCommand command, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Whether a round would find anything.</summary>
    public static bool HasWork(ModelTill till) => till.Orders.Values.Any(order => IsDue(till, order));

    private ModelOrder Insert(Order order)
    {
        var id = new OrderId(till.Orders.Count + 1);
        var made = new ModelOrder(order with { Id = id }, till.Now);
        till.Orders[id.Value] = made;
        till.Journal.OpenOrderAsync(id, order.Total, order.Type == OrderType.LeadQuantity ? order.Quantity : null, CancellationToken.None);
        till.Journal.ShutOrder(id, order.Status != OrderStatus.Open);
        if (order.Status == OrderStatus.Pending)
        {
            till.ChargeDue(made, ChargePurpose.Start);
        }

        return made;
    }

    private string? Apply(ModelOrder found, OrderStepCommand command)
    {
        var order = found.Order;
        if (command.Event == OrderEvent.ApprovedWithCharge && order.Status is OrderStatus.Filled or OrderStatus.Closed && found.Charge(ChargePurpose.Completion) is { State: ChargeState.Declined })
        {
            till.Step(found, command.Event, order.Status);
            till.ChargeDue(found, ChargePurpose.Completion);
            return null;
        }

        var what = command.Event == OrderEvent.ApprovedWithCharge && OrderMath.Charge(order) == Money.Zero ? OrderEvent.ApprovedWithoutCharge : command.Event;
        var next = OrderTransitions.Apply(order, new OrderStep(what, till.Now) { Chosen = command.Chosen });
        if (!next.Accepted)
        {
            return next.Detail;
        }

        till.Step(found, what, next.Value);
        if (what == OrderEvent.ApprovedWithCharge)
        {
            till.ChargeDue(found, ChargePurpose.Start);
        }
        else if (order.Status == OrderStatus.Pending && found.Charge(ChargePurpose.Start) is { } charge)
        {
            till.EndCharge(found, charge, what switch { OrderEvent.ChargeDeclined => ChargeState.Declined, OrderEvent.ChargeSucceeded => ChargeState.Paid, _ => ChargeState.Waived });
        }

        return null;
    }

    private List<OrderEvent> Settle(ModelOrder found)
    {
        var done = new List<OrderEvent>();
        var what = OrderMath.IsFilled(found.Order, Counts(found)) ? OrderEvent.Filled : OrderEvent.EndPassed;
        if (OrderTransitions.Apply(found.Order, new OrderStep(what, till.Now)) is { Accepted: true } next)
        {
            till.Step(found, what, next.Value);
            done.Add(what);
            if (what == OrderEvent.Filled && found.Order.AutoCharge == AutoCharge.AtCompletion && found.Charge(ChargePurpose.Start) is not { State: ChargeState.Paid })
            {
                till.ChargeDue(found, ChargePurpose.Completion);
            }
        }

        if (OrderRenewals.IsDue(found.Order, till.Now) && Renew(found) is null)
        {
            done.Add(OrderEvent.Renewed);
        }

        return done;
    }

    private string? Renew(ModelOrder found)
    {
        var allowed = OrderTransitions.Apply(found.Order, new OrderStep(OrderEvent.Renewed, till.Now));
        var counts = Counts(found);
        if (!allowed.Accepted || counts.Held > 0 || counts.HeldCost > Money.Zero)
        {
            return allowed.Accepted ? "deliveries under way, or with an unknown outcome, still hold a part of the order" : allowed.Detail;
        }

        var credit = OrderMath.RenewalCredit(found.Order, counts);
        till.Journal.DrainOrder(found.Order.Id, credit);
        found.History.Add(OrderEvent.Renewed);
        var renewal = Insert(OrderRenewals.Of(found.Order, credit, till.Now, DateTimeZone.Utc));
        found.Order = found.Order with { CreditOut = credit, Renewed = true };
        found.RenewedBy = renewal.Order.Id;
        return null;
    }

    private static bool IsDue(ModelTill till, ModelOrder order) => order.Order.Status == OrderStatus.Open
        ? (order.Order.Type == OrderType.LeadQuantity ? till.Journal.OrderLeft(order.Order.Id) <= 0 : till.Journal.OrderLeft(order.Order.Id) <= order.Order.FillLimit.Cents)
            || OrderTransitions.IsOver(order.Order, till.Now)
        : OrderRenewals.IsDue(order.Order, till.Now);

    private OrderCounts Counts(ModelOrder order) => till.Journal.CountsOf(order.Order.Id);

    private OrderDetails Details(ModelOrder order) => new()
    {
        Order = order.Order,
        Counts = Counts(order),
        CreatedAt = order.CreatedAt,
        RenewedBy = order.RenewedBy,
        Charges = [.. order.Charges.OrderBy(charge => charge.Purpose)
            .Select(charge => new OrderCharge(charge.Purpose, Money.FromCents(charge.Cents), charge.State) { Credit = Money.FromCents(charge.Credit), TaxPercent = 0, Words = charge.Words })],
        History = [.. order.History.Select(what => new OrderStatusChange(order.Order.Status, what, order.CreatedAt, ModelTill.System))],
        Paid = till.Payments.Where(payment => payment.Record.OrderId == order.Order.Id && payment.Record.State == PaymentState.Succeeded)
            .Aggregate(Money.FromCents(order.Charges.Where(charge => charge.State == ChargeState.Paid).Sum(charge => charge.Credit)), (sum, payment) => sum + payment.Record.Amount - payment.Record.Refunded),
    };
}
