using System.Text.Json;
using Dapper;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Orders;
using LeadExec.Postgres.Payments;
using Npgsql;

namespace LeadExec.Postgres.Orders;

/// <summary>
/// The writes of one transaction over one order, whose book row is locked. <see cref="Now"/> is read after the lock, so a status in
/// the history is younger than every hold before it and older than every hold after it.
/// </summary>
internal sealed class OrderTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, string actor, CancellationToken cancellationToken)
{
    public DateTimeOffset Now { get; private set; }

    /// <summary>Tax on charges of orders that get an invoice (ADR 0037).</summary>
    public decimal TaxPercent { get; init; }

    public OrderReader Reader { get; } = new(connection, transaction, cancellationToken);

    /// <summary>Locks the order's book row and reads the clock.</summary>
    public async Task BeginAsync(OrderId? order, DateTimeOffset? clock)
    {
        if (order is { } id)
        {
            await RunAsync(OrderSql.Lock, new { id = id.Value });
        }

        Now = clock ?? new DateTimeOffset(await connection.ExecuteScalarAsync<DateTime>(Command("select clock_timestamp()", new { })));
    }

    /// <summary>A new order with its items, book row, first status and, when it has to be paid first, its charge.</summary>
    public async Task<OrderId> InsertAsync(Order order, int? root)
    {
        var id = await connection.ExecuteScalarAsync<int>(Command(OrderSql.Insert, new
        {
            ClientId = order.ClientId.Value,
            order.Name,
            order.Description,
            Type = (short)order.Type,
            Status = (short)order.Status,
            StartsAt = order.StartsAt.UtcDateTime,
            EndsAt = order.EndsAt?.UtcDateTime,
            Renewal = (short)order.Renewal,
            AutoCharge = (short)order.AutoCharge,
            order.GenerateInvoice,
            MaxReturnPercent = (short?)order.MaxReturnPercent,
            Accounts = order.Accounts.IsEmpty ? null : order.Accounts.Select(account => account.Value).ToArray(),
            order.Quantity,
            Total = order.Total.Cents,
            FillLimit = order.FillLimit.Cents,
            RootId = root,
            order.RenewalNumber,
            RenewalOf = order.RenewalOf?.Value,
            CreditIn = order.CreditIn.Cents,
            now = Now.UtcDateTime,
            actor,
        }));
        await InsertItemsAsync(id, order);
        await RunAsync(OrderSql.InsertBook, new
        {
            id,
            total = order.Total.Cents,
            units = order.Quantity,
            byUnits = order.Type == OrderType.LeadQuantity,
            shut = order.Status != OrderStatus.Open,
            opensAt = order.StartsAt.UtcDateTime,
            closesAt = order.EndsAt?.UtcDateTime,
        });
        await RememberAsync(new OrderId(id), OrderEvent.Created, order.Status, order.RenewalNumber == 0 ? NoticeKind.OrderNew : null);
        if (order.Status == OrderStatus.Pending)
        {
            await ChargeAsync(order with { Id = new OrderId(id) }, ChargePurpose.Start);
        }

        return new OrderId(id);
    }

    /// <summary>Sets the status, in the book too, and writes history and audit.</summary>
    public async Task StepAsync(Order order, OrderEvent what, OrderStatus status)
    {
        await RunAsync(OrderSql.SetStatus, new { id = order.Id.Value, status = (short)status, shut = status != OrderStatus.Open });
        await RememberAsync(order.Id, what, status, what switch { OrderEvent.Filled => NoticeKind.OrderFilled, OrderEvent.ChargeDeclined => NoticeKind.CardDeclined, _ => null });
    }

    /// <summary>Writes into the history what an edit changed; the status stays.</summary>
    public Task RememberEditAsync(Order order, string changes) => RememberAsync(order.Id, OrderEvent.Edited, order.Status, null, changes);

    /// <summary>The items as they are to be.</summary>
    public async Task ReplaceItemsAsync(Order order)
    {
        await RunAsync(OrderEditSql.DropItems, new { id = order.Id.Value });
        await InsertItemsAsync(order.Id.Value, order);
    }

    /// <summary>Makes the renewal; the credit leaves the old order in the same moment (INV-20).</summary>
    public async Task<OrderId> RenewAsync(Order order, OrderCounts counts, int? root, NodaTime.DateTimeZone zone)
    {
        var credit = OrderMath.RenewalCredit(order, counts);
        await RunAsync(OrderSql.CreditOut, new { id = order.Id.Value, cents = credit.Cents });
        await RememberAsync(order.Id, OrderEvent.Renewed, order.Status);
        return await InsertAsync(OrderRenewals.Of(order, credit, Now, zone), root ?? order.Id.Value);
    }

    /// <summary>A charge becomes due; one that was declined becomes due again, one that was paid stays paid.</summary>
    public Task ChargeAsync(Order order, ChargePurpose purpose)
    {
        var (net, tax) = (OrderMath.Charge(order), order.GenerateInvoice ? TaxPercent : 0m);
        var cents = InvoiceMath.Total(net, tax).Cents;
        return net > Money.Zero ? RunAsync(OrderSql.ChargeDue, new { id = order.Id.Value, purpose = (short)purpose, cents, tax, now = Now.UtcDateTime }) : Task.CompletedTask;
    }

    /// <summary>Ends a charge; credit of a waived one goes back to the client.</summary>
    public async Task SettleChargeAsync(OrderId order, ChargePurpose purpose, ChargeState state)
    {
        await RunAsync(OrderSql.ChargeSettled, new { id = order.Value, purpose = (short)purpose, state = (short)state, now = Now.UtcDateTime });
        await RunAsync(ChargeSql.ReturnCredit, new { id = order.Value, purpose = (short)purpose });
    }

    public Task NotifyAsync() => RunAsync(OrderSql.Notify, new { });

    private async Task InsertItemsAsync(int id, Order order)
    {
        foreach (var (n, item) in order.Items.Index())
        {
            await RunAsync(OrderSql.InsertItem, new
            {
                id,
                n,
                quantity = item.Quantity,
                price = item.PricePerLead?.Cents,
                unit = item.UnitPrice.Cents,
                dollars = item.Dollars.Cents,
                fillLimit = item.FillLimit.Cents,
            });
        }
    }

    private async Task RememberAsync(OrderId order, OrderEvent what, OrderStatus status, NoticeKind? notice = null, string? changes = null)
    {
        var now = Now.UtcDateTime;
        await RunAsync(OrderSql.Remember, new
        {
            id = order.Value,
            status = (short)status,
            what = (short)what,
            now,
            actor,
            message = Guid.CreateVersion7(Now),
            topic = OutboxTopics.Notice,
            changes,
            notice = notice is { } kind ? NoticePayload.Word(kind) : null,
        });
        var action = "order" + what;
        var particulars = $$"""{"status":{{JsonSerializer.Serialize(status.ToString())}},"changes":{{changes ?? "[]"}}}""";
        await RunAsync(OrderSql.Audit, new { now, actor, action, id = order.Value, particulars });
    }

    private Task RunAsync(string sql, object arguments) => connection.ExecuteAsync(Command(sql, arguments));

    private CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
