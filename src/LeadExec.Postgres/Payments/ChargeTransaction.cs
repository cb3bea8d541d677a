using System.Globalization;
using Dapper;
using LeadExec.Domain.Notices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Mail;
using LeadExec.Postgres.Orders;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>The writes of one transaction over a card payment and what it pays.</summary>
internal sealed class ChargeTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellationToken)
{
    private const string LockWallet = "select 1 from book where kind = 2 and id = @id for no key update";

    private readonly OrderTransaction orders = new(connection, transaction, PostgresOrderStore.System, cancellationToken);

    public PaymentTransaction Payments { get; } = new(connection, transaction, cancellationToken);

    /// <summary>Locks the book row of the order or of the client's wallet, then reads the clock.</summary>
    public async Task BeginAsync(OrderId? order, ClientId? wallet, DateTimeOffset? clock)
    {
        if (wallet is { } client)
        {
            await Payments.RunAsync(PaymentSql.EnsureWallet, new { client = (long)client.Value });
            await Payments.RunAsync(LockWallet, new { id = (long)client.Value });
        }

        await orders.BeginAsync(order, clock);
        await Payments.BeginAsync(orders.Now);
    }

    public Task<Guid> NewIdAsync() => connection.ExecuteScalarAsync<Guid>(Command("select gen_random_uuid()", new { }));

    /// <summary>What of a payment neither went back nor is on its way back.</summary>
    public async Task<Money> LeftAsync(PaymentId payment) => Money.FromCents(await connection.ExecuteScalarAsync<long>(Command(RefundSql.Left, new { id = payment.Value })));

    public async Task<long> WalletLeftAsync(ClientId client) => await connection.ExecuteScalarAsync<long>(Command(RefundSql.WalletLeft, new { client = (long)client.Value }));

    /// <summary>What of a payment was more than its invoice asked for and is not given back; the client's credit is locked.</summary>
    public async Task<SurplusRow> SurplusAsync(PaymentId payment)
    {
        await Payments.RunAsync(RefundSql.LockCredit, new { id = payment.Value });
        return await connection.QuerySingleAsync<SurplusRow>(Command(RefundSql.Surplus, new { id = payment.Value }));
    }

    /// <summary>What the charge uses as credit now; null when the client has none.</summary>
    public Task<long?> UseCreditAsync(DueCharge charge, ClientId client) =>
        connection.ExecuteScalarAsync<long?>(Command(ChargeSql.UseCredit, new { id = charge.OrderId.Value, purpose = (short)charge.Purpose, client = client.Value }));

    public async Task<PaymentRecord> SettleAsync(PaymentRecord payment, PaymentOutcome outcome)
    {
        await Payments.RunAsync(ChargeSql.Settle, new
        {
            id = payment.Id.Value,
            state = (short)outcome.State,
            reference = outcome.Reference,
            code = outcome.Code,
            words = outcome.Words,
            now = Payments.Now.UtcDateTime,
            busyUntil = (Payments.Now + outcome.Pause).UtcDateTime,
        });
        var settled = (await Payments.FindAsync(payment.Id))!; // locked by this transaction
        var charge = settled is { OrderId: { } order, Purpose: { } purpose } ? new DueCharge(order, purpose) : null;
        if (outcome.State == PaymentState.Succeeded)
        {
            await Payments.BookAsync(settled);
            await (charge is null ? Task.CompletedTask : ChargePaidAsync(charge));
        }
        else if (outcome.State != PaymentState.Unknown && charge is not null)
        {
            await ChargeDeclinedAsync(charge, outcome.Words);
        }
        else if (outcome.State != PaymentState.Unknown && settled.Automatic)
        {
            await StopRechargeAsync(settled.ClientId, outcome.Words);
        }

        return settled;
    }

    /// <summary>The charge is paid, and an order that waited for it opens (C-6).</summary>
    public async Task ChargePaidAsync(DueCharge charge)
    {
        await orders.SettleChargeAsync(charge.OrderId, charge.Purpose, ChargeState.Paid);
        await SayAsync(charge, null);
        await StepAsync(charge, OrderEvent.ChargeSucceeded);
    }

    /// <summary>A declined recharge is not tried again before somebody looks after it, and people are told why (SET-15).</summary>
    public async Task StopRechargeAsync(ClientId client, string? words)
    {
        await Payments.RunAsync(PostgresWalletRecharges.Stop, new { client = client.Value, words });
        var stopped = Payments.Now.UtcTicks.ToString(CultureInfo.InvariantCulture);
        await TellDeclinedAsync($"wallet:{client}:declined:{stopped}", new NoticePayload { Kind = NoticeKind.CardDeclined, ClientId = client.Value });
    }

    /// <summary>The charge is declined, not repeated by itself (E-78), and an order that waits for it stays pending.</summary>
    public async Task ChargeDeclinedAsync(DueCharge charge, string? words)
    {
        await orders.SettleChargeAsync(charge.OrderId, charge.Purpose, ChargeState.Declined);
        await SayAsync(charge, words);
        await StepAsync(charge, OrderEvent.ChargeDeclined);
        await Payments.RunAsync(ChargeSql.ReturnCredit, Key(charge));
        if (charge.Purpose == ChargePurpose.Completion)
        {
            // The step of the start tells of itself; a complete order has none.
            var tries = await connection.ExecuteScalarAsync<int>(Command(ChargeSql.Tries, Key(charge)));
            var about = new NoticePayload { Kind = NoticeKind.CardDeclined, OrderId = charge.OrderId.Value, Purpose = charge.Purpose };
            await TellDeclinedAsync($"order:{charge.OrderId}:completion:{tries}", about);
        }
    }

    public CommandDefinition Command(string sql, object arguments) => new(sql, arguments, transaction, cancellationToken: cancellationToken);

    private Task TellDeclinedAsync(string key, NoticePayload about) =>
        Payments.RunAsync(NoticeSql.Declined, new { topic = OutboxTopics.Notice, key, about = about.Write() });

    private static object Key(DueCharge charge) => new { id = charge.OrderId.Value, purpose = (short)charge.Purpose };

    private Task SayAsync(DueCharge charge, string? words) =>
        Payments.RunAsync(ChargeSql.Words, new { id = charge.OrderId.Value, purpose = (short)charge.Purpose, words });

    // An order that staff opened, closed or put aside meanwhile stays as they set it.
    private async Task StepAsync(DueCharge charge, OrderEvent what)
    {
        if (charge.Purpose != ChargePurpose.Start || await orders.Reader.FindAsync(charge.OrderId, null, history: false) is not { } found)
        {
            return;
        }

        var next = OrderTransitions.Apply(found.Order, new OrderStep(what, orders.Now));
        if (next.Accepted)
        {
            await orders.StepAsync(found.Order, what, next.Value);
            await orders.NotifyAsync();
        }
    }
}
