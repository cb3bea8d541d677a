using Dapper;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Settings;
using Npgsql;

namespace LeadExec.Postgres.Orders;

/// <summary>Orders in PostgreSQL; each change is one transaction that locks the order's book row first (commit-protocol 1, rule 10).</summary>
public sealed class PostgresOrderStore(NpgsqlDataSource database, ICatalogSource catalogs, Func<DateTimeOffset>? clockForTests = null) : IOrderStore
{
    /// <summary>Who acts when nobody asked.</summary>
    public const string System = "system";

    private static readonly short[] Unfinished = [(short)OrderStatus.Pending, (short)OrderStatus.Open, (short)OrderStatus.Paused, (short)OrderStatus.OnHold];

    public async Task<OrderDetails> CreateAsync(Order order, string actor, CancellationToken cancellationToken) =>
        (await MakeAsync(order, null, actor, cancellationToken))!; // refused only for its number

    public Task<OrderDetails?> TakeAsync(Order order, int most, string actor, CancellationToken cancellationToken) => MakeAsync(order, most, actor, cancellationToken);

    public async Task<int> CountUnfinishedAsync(ClientId client, string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(OrderSql.Unfinished, new { client = client.Value, name, unfinished = Unfinished }, cancellationToken: cancellationToken));
    }

    public async Task<OrderDetails?> FindAsync(OrderId order, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await new OrderReader(connection, null, cancellationToken).FindAsync(order, null, history: true);
    }

    public async Task<OrderPage> ListAsync(OrderSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var limit = Math.Clamp(search.Limit, 1, OrderSearch.MaximumLimit);
        var found = await new OrderReader(connection, null, cancellationToken).ListAsync(search, limit + 1);
        return found.Count > limit ? new OrderPage([.. found.Take(limit)], found[limit - 1].Order.Id) : new OrderPage([.. found], null);
    }

    public Task<Decision<OrderDetails>?> ApplyAsync(OrderId order, OrderStepCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ChangeAsync(order, command.OfClient, command.Actor, (work, found) => StepAsync(work, found, command), cancellationToken);
    }

    public async Task<OrderEditReply> EditAsync(OrderEditCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new OrderTransaction(connection, transaction, command.Actor, cancellationToken);
        await work.BeginAsync(command.OrderId, Clock);
        if (await work.Reader.FindAsync(command.OrderId, null, history: false) is not { } found)
        {
            return new OrderEditReply(OrderEditStatus.NotFound);
        }

        var reply = await new OrderEditing(connection, transaction, work, cancellationToken).RunAsync(command, found);
        return reply.Status == OrderEditStatus.Done ? reply with { Order = await EndAsync(work, transaction, command.OrderId, cancellationToken) } : reply;
    }

    public Task<Decision<OrderDetails>?> RenewAsync(OrderId order, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(order, null, actor, RenewAsync, cancellationToken);

    public async Task<IReadOnlyList<OrderId>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = Clock?.UtcDateTime;
        var ids = await connection.QueryAsync<int>(new CommandDefinition(OrderSql.Due, new { now, limit }, cancellationToken: cancellationToken));
        return [.. ids.Select(id => new OrderId(id))];
    }

    public async Task<IReadOnlyList<OrderEvent>> SettleAsync(OrderId order, CancellationToken cancellationToken)
    {
        var done = new List<OrderEvent>();
        await ChangeAsync(order, null, System, (work, found) => SettleAsync(work, found, done), cancellationToken);
        if (done.Contains(OrderEvent.Renewed))
        {
            FaultPoint.Reach("renewal.after");
        }

        return done;
    }

    private DateTimeOffset? Clock => clockForTests?.Invoke();

    private async Task<OrderDetails?> MakeAsync(Order order, int? most, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (most is { } limit)
        {
            var about = new { client = order.ClientId.Value, name = order.Name, unfinished = Unfinished };
            await connection.ExecuteAsync(new CommandDefinition(OrderSql.LockClient, about, transaction, cancellationToken: cancellationToken));
            if (await connection.ExecuteScalarAsync<int>(new CommandDefinition(OrderSql.Unfinished, about, transaction, cancellationToken: cancellationToken)) >= limit)
            {
                return null;
            }
        }

        var work = new OrderTransaction(connection, transaction, actor, cancellationToken) { TaxPercent = catalogs.Current.Billing.TaxPercent };
        await work.BeginAsync(null, Clock);
        var id = await work.InsertAsync(order with { Status = OrderTransitions.Initial(order) }, null);
        return await EndAsync(work, transaction, id, cancellationToken);
    }

    private async Task<Decision<OrderDetails>?> ChangeAsync(
        OrderId order, ClientId? client, string actor, Func<OrderTransaction, OrderDetails, Task<string?>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new OrderTransaction(connection, transaction, actor, cancellationToken) { TaxPercent = catalogs.Current.Billing.TaxPercent };
        await work.BeginAsync(order, Clock);
        if (await work.Reader.FindAsync(order, client, history: false) is not { } found)
        {
            return null;
        }

        return await change(work, found) is { } why
            ? Decision<OrderDetails>.Refuse(RejectReason.OrderNotOpen, why)
            : Decision<OrderDetails>.Accept(await EndAsync(work, transaction, order, cancellationToken));
    }

    private static async Task<OrderDetails> EndAsync(OrderTransaction work, NpgsqlTransaction transaction, OrderId order, CancellationToken cancellationToken)
    {
        var after = await work.Reader.FindAsync(order, null, history: true);
        await work.NotifyAsync();
        await transaction.CommitAsync(cancellationToken);
        return after!; // inserted or found in this transaction
    }

    private static async Task<string?> StepAsync(OrderTransaction work, OrderDetails found, OrderStepCommand command)
    {
        var order = found.Order;
        if (command.Event == OrderEvent.ApprovedWithCharge && IsOwed(found))
        {
            await work.StepAsync(order, command.Event, order.Status);
            await work.ChargeAsync(order, ChargePurpose.Completion);
            return null;
        }

        // An order that costs nothing has nothing to charge.
        var what = command.Event == OrderEvent.ApprovedWithCharge && OrderMath.Charge(order) == Money.Zero ? OrderEvent.ApprovedWithoutCharge : command.Event;
        var next = OrderTransitions.Apply(order, new OrderStep(what, work.Now) { Chosen = command.Chosen });
        if (!next.Accepted)
        {
            return next.Detail;
        }

        await work.StepAsync(order, what, next.Value);
        if (what == OrderEvent.ApprovedWithCharge)
        {
            await work.ChargeAsync(order, ChargePurpose.Start);
        }
        else if (what == OrderEvent.ChargeDeclined)
        {
            await work.SettleChargeAsync(order.Id, ChargePurpose.Start, ChargeState.Declined);
        }
        else if (order.Status == OrderStatus.Pending)
        {
            await work.SettleChargeAsync(order.Id, ChargePurpose.Start, what == OrderEvent.ChargeSucceeded ? ChargeState.Paid : ChargeState.Waived);
        }

        return null;
    }

    private async Task<string?> RenewAsync(OrderTransaction work, OrderDetails found)
    {
        var (order, counts) = (found.Order, found.Counts);
        var allowed = OrderTransitions.Apply(order, new OrderStep(OrderEvent.Renewed, work.Now));
        if (!allowed.Accepted)
        {
            return allowed.Detail;
        }

        if (counts.Held > 0 || counts.HeldCost > Money.Zero)
        {
            return "deliveries under way, or with an unknown outcome, still hold a part of the order";
        }

        var catalog = catalogs.Current;
        await work.RenewAsync(order, counts, found.RootId?.Value, Zones.Of(catalog.Clients.GetValueOrDefault(order.ClientId)?.ZoneId ?? catalog.Account.ZoneId));
        return null;
    }

    private async Task<string?> SettleAsync(OrderTransaction work, OrderDetails found, List<OrderEvent> done)
    {
        if (await EndedAsync(work, found) is { } ended)
        {
            done.Add(ended.Event);
            found = found with { Order = found.Order with { Status = ended.Status } };
        }

        if (OrderRenewals.IsDue(found.Order, work.Now) && await RenewAsync(work, found) is null)
        {
            done.Add(OrderEvent.Renewed);
            FaultPoint.Reach("renewal.before");
        }

        return done.Count == 0 ? "nothing is due" : null;
    }

    /// <summary>A complete order whose card was declined: approving it charges once more (E-78), and its status stays.</summary>
    private static bool IsOwed(OrderDetails found) => found.Order.Status is OrderStatus.Filled or OrderStatus.Closed
        && found.Charges.Any(charge => charge is { Purpose: ChargePurpose.Completion, State: ChargeState.Declined });

    // Whoever changed the way of charging meanwhile: an order is paid once.
    private static bool IsChargedNow(OrderDetails found) =>
        found.Order.AutoCharge == AutoCharge.AtCompletion && !found.Charges.Any(charge => charge is { Purpose: ChargePurpose.Start, State: ChargeState.Paid });

    /// <summary>An open order that is filled, else one that is over.</summary>
    private static async Task<Ended?> EndedAsync(OrderTransaction work, OrderDetails found)
    {
        var order = found.Order;
        var what = OrderMath.IsFilled(order, found.Counts) ? OrderEvent.Filled : OrderEvent.EndPassed;
        var next = OrderTransitions.Apply(order, new OrderStep(what, work.Now));
        if (!next.Accepted)
        {
            return null;
        }

        await work.StepAsync(order, what, next.Value);
        if (what == OrderEvent.Filled && IsChargedNow(found))
        {
            await work.ChargeAsync(order, ChargePurpose.Completion);
        }

        return new Ended(what, next.Value);
    }

    private sealed record Ended(OrderEvent Event, OrderStatus Status);
}
