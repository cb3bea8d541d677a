using System.Text.Json;
using Dapper;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using Npgsql;

namespace LeadExec.Postgres.Orders;

/// <summary>
/// One edit inside one transaction. The order's book row is locked first, as every hold locks it, so what was received and is under way
/// cannot change while the edit is judged by it.
/// </summary>
internal sealed class OrderEditing(NpgsqlConnection connection, NpgsqlTransaction transaction, OrderTransaction work, CancellationToken cancellationToken)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public async Task<OrderEditReply> RunAsync(OrderEditCommand command, OrderDetails found)
    {
        if (command.Version is { } version && version != found.Version)
        {
            return new OrderEditReply(OrderEditStatus.Stale, found);
        }

        var after = command.Edit.On(found.Order);
        var changes = OrderEdits.Changes(found.Order, after);
        if (changes.IsEmpty)
        {
            return new OrderEditReply(OrderEditStatus.Done, found);
        }

        if (OrderEdits.Refusal(found.Order, after, await FactsAsync(found)) is { } why)
        {
            return new OrderEditReply(OrderEditStatus.Refused, found, why);
        }

        await WriteAsync(found.Order, after);
        await work.RememberEditAsync(after, JsonSerializer.Serialize(changes, Json));
        await ReopenAsync(after, found.Counts);
        return new OrderEditReply(OrderEditStatus.Done, found);
    }

    private async Task<OrderEditFacts> FactsAsync(OrderDetails found)
    {
        var row = await connection.QuerySingleAsync<FactRow>(Command(OrderEditSql.Facts, new { id = found.Order.Id.Value }));
        return new OrderEditFacts
        {
            Counts = found.Counts,
            Charged = found.Charges.Any(charge => charge.State == ChargeState.Paid),
            Charging = row.Charging || found.Charges.Any(charge => charge.State == ChargeState.Due),
            Invoiced = row.Invoiced,
            Used = row.Used,
            Now = work.Now,
        };
    }

    private async Task WriteAsync(Order before, Order after)
    {
        var id = after.Id.Value;
        await connection.ExecuteAsync(Command(OrderEditSql.Update, new
        {
            id,
            after.Name,
            after.Description,
            startsAt = after.StartsAt.UtcDateTime,
            endsAt = after.EndsAt?.UtcDateTime,
            autoCharge = (short)after.AutoCharge,
            renewal = (short)after.Renewal,
            after.GenerateInvoice,
            maxReturnPercent = (short?)after.MaxReturnPercent,
            accounts = after.Accounts.IsEmpty ? null : after.Accounts.Select(account => account.Value).ToArray(),
            after.Quantity,
            total = after.Total.Cents,
            fillLimit = after.FillLimit.Cents,
        }));
        await connection.ExecuteAsync(Command(OrderEditSql.Book, new
        {
            id,
            cents = after.Total.Cents - before.Total.Cents,
            units = after.Quantity - before.Quantity,
            opensAt = after.StartsAt.UtcDateTime,
            closesAt = after.EndsAt?.UtcDateTime,
        }));
        await connection.ExecuteAsync(Command(OrderEditSql.Charges, new { id, cents = OrderMath.Charge(after).Cents }));
        await work.ReplaceItemsAsync(after);
    }

    // A filled order that has room again takes leads again, as after a return (E-81).
    private async Task ReopenAsync(Order after, OrderCounts counts)
    {
        if (!OrderMath.IsFilled(after, counts) && OrderTransitions.Apply(after, new OrderStep(OrderEvent.RoomFreed, work.Now)) is { Accepted: true } open)
        {
            await work.StepAsync(after, OrderEvent.RoomFreed, open.Value);
        }
    }

    private sealed class FactRow
    {
        public bool Invoiced { get; init; }

        public bool Charging { get; init; }

        public bool Used { get; init; }
    }

    private CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);
}
