using Dapper;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Orders;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>Card payments under way. Locks are taken in one order: the book row of the order or wallet, then the payment.</summary>
public sealed class PostgresChargeStore(NpgsqlDataSource database, Func<DateTimeOffset>? clockForTests = null) : IChargeStore
{
    /// <summary>How long one worker has for one call of the provider, which ends by itself long before.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>A page is looked after first when nobody came back from it.</summary>
    private static readonly TimeSpan FirstLookAtPage = TimeSpan.FromMinutes(15);

    private const string NoCard = "The client has no card on file at the payment provider.";

    public async Task<IReadOnlyList<DueCharge>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = Clock?.UtcDateTime;
        var rows = await connection.QueryAsync<DueRow>(new CommandDefinition(ChargeSql.Due, new { now, limit }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new DueCharge(new OrderId(row.OrderId), (ChargePurpose)row.Purpose))];
    }

    public async Task<PaymentRecord?> BeginAsync(DueCharge charge, PaymentProvider provider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(charge);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new ChargeTransaction(connection, transaction, cancellationToken);
        await work.BeginAsync(charge.OrderId, null, Clock);
        var key = new { id = charge.OrderId.Value, purpose = (short)charge.Purpose, provider = (short)provider };
        if (await connection.QuerySingleOrDefaultAsync<ChargeFacts>(work.Command(ChargeSql.Charge, key)) is not { } facts)
        {
            return null;
        }

        var intent = await IntendAsync(work, charge, facts, provider);
        await transaction.CommitAsync(cancellationToken);
        return intent;
    }

    public Task<PaymentRecord?> FindAsync(PaymentId payment, CancellationToken cancellationToken) => new PostgresPaymentStore(database).FindAsync(payment, cancellationToken);

    public async Task BeginHostedAsync(NewHostedPayment payment, PaymentProvider provider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new PaymentTransaction(connection, transaction, cancellationToken);
        await work.BeginAsync(Clock);
        await work.InsertAsync(Hosted(payment, provider, work.Now), FirstLookAtPage);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task RememberPageAsync(PaymentId payment, string reference, CancellationToken cancellationToken) =>
        RunAsync(ChargeSql.RememberPage, new { id = payment.Value, reference }, cancellationToken);

    public async Task<IReadOnlyList<PaymentRecord>> OpenPagesAsync(Guid invoice, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<PaymentRow>(new CommandDefinition(ChargeSql.OpenPages, new { invoice }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToPayment())];
    }

    public Task WakeAsync(PaymentId payment, CancellationToken cancellationToken) =>
        RunAsync(ChargeSql.Wake, new { id = payment.Value, now = Clock?.UtcDateTime }, cancellationToken);

    public async Task<bool> MarkSentAsync(PaymentId payment, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = await NowAsync(connection, cancellationToken);
        var arguments = new { id = payment.Value, now, busyUntil = now + Lease };
        return await connection.ExecuteAsync(new CommandDefinition(ChargeSql.MarkSent, arguments, cancellationToken: cancellationToken)) > 0;
    }

    public async Task<IReadOnlyList<PaymentRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = await NowAsync(connection, cancellationToken);
        var arguments = new { limit, now, busyUntil = now + Lease };
        var ids = (await connection.QueryAsync<Guid>(new CommandDefinition(ChargeSql.TakeOpen, arguments, cancellationToken: cancellationToken))).ToArray();
        var rows = await connection.QueryAsync<PaymentRow>(
            new CommandDefinition(PaymentSql.Columns + " where p.id = any(@ids) order by p.created_at", new { ids }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToPayment())];
    }

    public async Task<PaymentRecord?> SettleAsync(PaymentId payment, PaymentOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new ChargeTransaction(connection, transaction, cancellationToken);
        if (await work.Payments.FindAsync(payment) is not { } found)
        {
            return null;
        }

        await work.BeginAsync(found.OrderId, found.Target == PaymentTarget.Wallet ? found.ClientId : null, Clock);
        found = (await work.Payments.FindAsync(payment, locked: true))!; // payments are never deleted
        if (found.State is PaymentState.Succeeded || (IsFinal(found.State) && outcome.State != PaymentState.Succeeded))
        {
            return found;
        }

        var settled = await work.SettleAsync(found, Judged(found, outcome));
        await transaction.CommitAsync(cancellationToken);
        return settled;
    }

    private DateTimeOffset? Clock => clockForTests?.Invoke();

    private static bool IsFinal(PaymentState state) => state is PaymentState.Succeeded or PaymentState.Declined or PaymentState.NotSent;

    private static PaymentOutcome Judged(PaymentRecord payment, PaymentOutcome outcome) =>
        outcome is { State: PaymentState.Succeeded, Captured: { } captured } && captured != payment.Amount
            ? outcome with
            {
                State = PaymentState.Unknown,
                Pause = TimeSpan.FromHours(1),
                Code = "amount_differs",
                Words = $"The payment provider took {captured} instead of {payment.Amount}.",
            }
            : outcome;

    private static async Task<PaymentRecord?> IntendAsync(ChargeTransaction work, DueCharge charge, ChargeFacts facts, PaymentProvider provider)
    {
        var credit = await work.UseCreditAsync(charge, new ClientId(facts.ClientId)) ?? facts.Credit;
        if (credit == facts.Cents)
        {
            await work.ChargePaidAsync(charge);
            return null;
        }

        if (facts.CardId is not { } card)
        {
            await work.ChargeDeclinedAsync(charge, NoCard);
            return null;
        }

        var id = new PaymentId(await work.NewIdAsync());
        var payment = new PaymentRecord
        {
            Id = id,
            ClientId = new ClientId(facts.ClientId),
            Method = PaymentMethod.Card,
            Provider = provider,
            State = PaymentState.Initiated,
            Amount = Money.FromCents(facts.Cents - credit),
            Target = PaymentTarget.Order,
            OrderId = charge.OrderId,
            Purpose = charge.Purpose,
            CardId = new CardId(card),
            Key = id.ToString(),
            Actor = PostgresOrderStore.System,
            CreatedAt = work.Payments.Now,
        };
        return await work.Payments.InsertAsync(payment, Lease) ? payment : null;
    }

    private static PaymentRecord Hosted(NewHostedPayment payment, PaymentProvider provider, DateTimeOffset now) => new()
    {
        Id = payment.Id,
        ClientId = payment.ClientId,
        Method = PaymentMethod.Card,
        Provider = provider,
        State = PaymentState.Initiated,
        Amount = payment.Amount,
        Target = payment.Target,
        OrderId = payment.OrderId,
        InvoiceId = payment.InvoiceId,
        Hosted = true,
        Key = payment.Id.ToString(),
        Actor = payment.Actor,
        CreatedAt = now,
    };

    private async Task RunAsync(string sql, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
    }

    private async Task<DateTime> NowAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        Clock?.UtcDateTime ?? await connection.ExecuteScalarAsync<DateTime>(new CommandDefinition("select clock_timestamp()", cancellationToken: cancellationToken));

    private sealed class DueRow
    {
        public int OrderId { get; init; }

        public short Purpose { get; init; }
    }

    private sealed class ChargeFacts
    {
        public int ClientId { get; init; }

        public short Status { get; init; }

        public long Cents { get; init; }

        public long Credit { get; init; }

        public Guid? CardId { get; init; }
    }
}
