using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Orders;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>Refunds in PostgreSQL, under the lock of the payment, and of the wallet before it.</summary>
public sealed class PostgresRefundStore(NpgsqlDataSource database, Func<DateTimeOffset>? clockForTests = null) : IRefundStore
{
    public async Task<RefundReply> RequestAsync(RefundRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new ChargeTransaction(connection, transaction, cancellationToken);
        if (await LockAsync(work, request.PaymentId) is not { } payment)
        {
            return new RefundReply(PaymentReplyStatus.NotFound);
        }

        if (await FindAsync(connection, transaction, request.Id, cancellationToken) is { } stored)
        {
            return stored.PaymentId == request.PaymentId && stored.Amount == request.Amount
                ? new RefundReply(PaymentReplyStatus.Repeated, stored)
                : new RefundReply(PaymentReplyStatus.Conflict, Why: "the number belongs to another refund");
        }

        if (await RefusedAsync(work, payment, request) is { } why)
        {
            return new RefundReply(PaymentReplyStatus.Conflict, Why: why);
        }

        if (payment.Target == PaymentTarget.Wallet && !await work.Payments.MoveWalletAsync(payment.ClientId, Money.Zero - request.Amount))
        {
            return new RefundReply(PaymentReplyStatus.FundsTooLow, Why: "the wallet has less than that");
        }

        await WriteAsync(work, payment, request, await TakeSurplusAsync(work, payment, request.Amount));
        var refund = await FindAsync(connection, transaction, request.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RefundReply(PaymentReplyStatus.Recorded, refund);
    }

    public async Task<IReadOnlyList<RefundRecord>> ListAsync(PaymentId payment, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var sql = RefundSql.Columns + " where r.payment_id = @id order by r.created_at desc, r.id";
        return [.. (await connection.QueryAsync<RefundRow>(new CommandDefinition(sql, new { id = payment.Value }, cancellationToken: cancellationToken))).Select(row => row.ToRefund())];
    }

    public async Task<IReadOnlyList<RefundRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = clockForTests?.Invoke().UtcDateTime ?? await connection.ExecuteScalarAsync<DateTime>(new CommandDefinition("select clock_timestamp()", cancellationToken: cancellationToken));
        var arguments = new { limit, now, busyUntil = now + PostgresChargeStore.Lease };
        var ids = (await connection.QueryAsync<Guid>(new CommandDefinition(RefundSql.TakeOpen, arguments, cancellationToken: cancellationToken))).ToArray();
        var sql = RefundSql.Columns + " where r.id = any(@ids) order by r.created_at";
        return [.. (await connection.QueryAsync<RefundRow>(new CommandDefinition(sql, new { ids }, cancellationToken: cancellationToken))).Select(row => row.ToRefund())];
    }

    public async Task SettleAsync(RefundId refund, PaymentOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new ChargeTransaction(connection, transaction, cancellationToken);
        if (await FindAsync(connection, transaction, refund, cancellationToken) is not { } found || await LockAsync(work, found.PaymentId) is not { } payment)
        {
            return;
        }

        found = (await FindAsync(connection, transaction, refund, cancellationToken))!; // as it is under the payment's lock
        if (found.State is PaymentState.Succeeded or PaymentState.Declined or PaymentState.NotSent)
        {
            return;
        }

        await work.Payments.RunAsync(RefundSql.Settle, new
        {
            id = refund.Value,
            state = (short)outcome.State,
            reference = outcome.Reference,
            code = outcome.Code,
            words = outcome.Words,
            now = work.Payments.Now.UtcDateTime,
            busyUntil = (work.Payments.Now + outcome.Pause).UtcDateTime,
        });
        if (outcome.State == PaymentState.Succeeded)
        {
            await BookAsync(work, found.Id);
        }
        else if (outcome.State != PaymentState.Unknown)
        {
            await TakeBackAsync(work, payment, found);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<bool> BookAsync(PaymentRecord payment, IReadOnlyList<ProviderRefund> made, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(made);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new ChargeTransaction(connection, transaction, cancellationToken);
        if (await LockAsync(work, payment.Id) is not { State: PaymentState.Succeeded } locked)
        {
            return true;
        }

        if (await connection.ExecuteScalarAsync<long>(work.Command(RefundSql.UnderWay, new { id = payment.Id.Value })) > 0)
        {
            return false;
        }

        foreach (var refund in made)
        {
            await BookAsync(work, locked, refund, await connection.ExecuteScalarAsync<long>(work.Command(RefundSql.Known, Key(payment, refund))) > 0);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static object Key(PaymentRecord payment, ProviderRefund refund) =>
        new { id = payment.Id.Value, reference = refund.Reference, cents = refund.Amount.Cents, ours = refund.Ours?.Value };

    // The money is gone whatever the payment and the wallet have left: what they do not have stands on the client's account only.
    private static async Task BookAsync(ChargeTransaction work, PaymentRecord payment, ProviderRefund refund, bool known)
    {
        var amount = refund.Amount;
        if (known || amount <= Money.Zero)
        {
            return;
        }

        var left = await work.LeftAsync(payment.Id);
        var counted = amount < left ? amount : left;
        var fromWallet = payment.Target == PaymentTarget.Wallet ? Math.Min(amount.Cents, await work.WalletLeftAsync(payment.ClientId)) : amount.Cents;
        if (payment.Target == PaymentTarget.Wallet && fromWallet > 0)
        {
            await work.Payments.MoveWalletAsync(payment.ClientId, Money.FromCents(-fromWallet));
        }

        var id = new RefundId(await work.NewIdAsync());
        await work.Payments.RunAsync(RefundSql.Insert, new
        {
            id = id.Value,
            payment = payment.Id.Value,
            state = (short)PaymentState.Succeeded,
            cents = amount.Cents,
            provider = (short?)payment.Provider,
            reference = refund.Reference,
            key = $"{payment.Id}/{refund.Reference}",
            note = "Given back in the payment provider's own pages.",
            actor = PostgresOrderStore.System,
            surplus = (await TakeSurplusAsync(work, payment, counted)).Cents,
            shortfall = amount.Cents - fromWallet,
            over = (amount - counted).Cents,
            now = work.Payments.Now.UtcDateTime,
        });
        await BookAsync(work, id);
        await work.Payments.AuditAsync(PostgresOrderStore.System, "refundFound", $"payment/{payment.Id}", $$"""{"refund":"{{id}}","amount":"{{amount}}"}""");
    }

    private static async Task<RefundRecord?> FindAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, RefundId refund, CancellationToken cancellationToken) =>
        (await connection.QuerySingleOrDefaultAsync<RefundRow>(
            new CommandDefinition(RefundSql.Columns + " where r.id = @id", new { id = refund.Value }, transaction, cancellationToken: cancellationToken)))?.ToRefund();

    private static async Task BookAsync(ChargeTransaction work, RefundId refund)
    {
        await work.Payments.RunAsync(RefundSql.Book, new { id = refund.Value, now = work.Payments.Now.UtcDateTime });
        await work.Payments.RunAsync(RefundSql.Count, new { id = refund.Value });
    }

    private static async Task TakeBackAsync(ChargeTransaction work, PaymentRecord payment, RefundRecord refund)
    {
        if (payment.Target == PaymentTarget.Wallet)
        {
            await work.Payments.MoveWalletAsync(payment.ClientId, refund.Amount);
        }

        await work.Payments.RunAsync(RefundSql.MoveCredit, new { id = payment.Id.Value, cents = refund.Surplus.Cents });
    }

    /// <summary>What goes back was not owed first of all: so much of the surplus as the client still has as credit is taken from there.</summary>
    private static async Task<Money> TakeSurplusAsync(ChargeTransaction work, PaymentRecord payment, Money amount)
    {
        var surplus = await work.SurplusAsync(payment.Id);
        var taken = Math.Min(amount.Cents, Math.Min(surplus.Free, surplus.Credit));
        await work.Payments.RunAsync(RefundSql.MoveCredit, new { id = payment.Id.Value, cents = -taken });
        return Money.FromCents(taken);
    }

    private static async Task<string?> RefusedAsync(ChargeTransaction work, PaymentRecord payment, RefundRequest request) =>
        payment.State != PaymentState.Succeeded ? "the payment did not succeed"
        : payment.Method is PaymentMethod.Credit or PaymentMethod.Adjustment ? "a credit or adjustment is taken back by another one"
        : await work.LeftAsync(payment.Id) is var left && left < request.Amount ? "the payment has less than that left"
        : left - Money.FromCents((await work.SurplusAsync(payment.Id)).Used) < request.Amount ? "a part of it was more than the invoice asked for, and has paid a later charge of the client"
        : null;

    private static async Task WriteAsync(ChargeTransaction work, PaymentRecord payment, RefundRequest request, Money surplus)
    {
        var provider = request.ByHand ? null : payment.Provider;
        await work.Payments.RunAsync(RefundSql.Insert, new
        {
            id = request.Id.Value,
            payment = payment.Id.Value,
            state = (short)(provider is null ? PaymentState.Succeeded : PaymentState.Initiated),
            cents = request.Amount.Cents,
            provider = (short?)provider,
            reference = (string?)null,
            surplus = surplus.Cents,
            shortfall = 0L,
            over = 0L,
            key = request.Id.ToString(),
            note = request.Note,
            actor = request.Actor,
            now = work.Payments.Now.UtcDateTime,
        });
        if (provider is null)
        {
            await BookAsync(work, request.Id);
        }

        await work.Payments.AuditAsync(request.Actor, "refundRequested", $"payment/{payment.Id}", $$"""{"refund":"{{request.Id}}","amount":"{{request.Amount}}"}""");
    }

    private async Task<PaymentRecord?> LockAsync(ChargeTransaction work, PaymentId id)
    {
        if (await work.Payments.FindAsync(id) is not { } payment)
        {
            return null;
        }

        await work.BeginAsync(null, payment.Target == PaymentTarget.Wallet ? payment.ClientId : null, clockForTests?.Invoke());
        return await work.Payments.FindAsync(id, locked: true);
    }
}
