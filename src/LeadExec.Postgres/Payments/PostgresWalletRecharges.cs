using Dapper;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Orders;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>Automatic recharges in PostgreSQL; what is due is judged again under the lock of the wallet.</summary>
public sealed class PostgresWalletRecharges(NpgsqlDataSource database, Func<DateTimeOffset>? clockForTests = null) : IWalletRecharges
{
    private const string NoCard = "The client has no card on file at the payment provider.";

    private const string Columns = """
        select w.client_id as ClientId, w.enabled, w.threshold_cents as Threshold, w.amount_cents as Amount, w.most_per_day as MostPerDay, w.stopped_words as Stopped from wallet_recharge w
        """;

    private const string IsDue = $"""
         left join book b on b.kind = 2 and b.id = w.client_id
         where w.enabled and w.stopped_words is null and coalesce(b.left_cents - b.credit_cents, 0) < w.threshold_cents
           and not exists (select 1 from payment p where p.client_id = w.client_id and p.automatic and p.state in (0, 1, 4))
           and (select count(*) from payment p where p.client_id = w.client_id and p.automatic and p.created_at > {PaymentSql.Now} - interval '24 hours') < w.most_per_day
        """;

    private const string Save = $"""
        insert into wallet_recharge(client_id, enabled, threshold_cents, amount_cents, most_per_day, changed_at, changed_by)
        values (@client, @enabled, @threshold, @amount, @mostPerDay, {PaymentSql.Now}, @actor)
        on conflict (client_id) do update set enabled = @enabled, threshold_cents = @threshold, amount_cents = @amount, most_per_day = @mostPerDay,
            stopped_words = null, changed_at = excluded.changed_at, changed_by = @actor
        """;

    private const string Card = """
        select k.id from client_card k where k.client_id = @client and k.provider = @provider and k.removed_at is null order by k.is_default desc, k.added_at desc limit 1
        """;

    public const string Stop = "update wallet_recharge set stopped_words = @words where client_id = @client";

    public async Task<WalletRecharge?> FindAsync(ClientId client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var command = new CommandDefinition(Columns + " where w.client_id = @client", new { client = client.Value }, cancellationToken: cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<Row>(command))?.ToRecharge();
    }

    public async Task SaveAsync(WalletRecharge recharge, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recharge);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new PaymentTransaction(connection, transaction, cancellationToken);
        await work.BeginAsync(clockForTests?.Invoke());
        var (threshold, amount) = (recharge.Threshold.Cents, recharge.Amount.Cents);
        await work.RunAsync(Save, new { client = recharge.ClientId.Value, enabled = recharge.Enabled, threshold, amount, mostPerDay = recharge.MostPerDay, actor, now = work.Now.UtcDateTime });
        var enabled = recharge.Enabled ? "true" : "false";
        var particulars = $$"""{"enabled":{{enabled}},"threshold":"{{recharge.Threshold}}","amount":"{{recharge.Amount}}","mostPerDay":{{recharge.MostPerDay}}}""";
        await work.AuditAsync(actor, "walletRecharge", $"client/{recharge.ClientId}", particulars);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ClientId>> DueAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { now = clockForTests?.Invoke().UtcDateTime, limit };
        var sql = $"select w.client_id from wallet_recharge w {IsDue} order by w.client_id limit @limit";
        return [.. (await connection.QueryAsync<int>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken))).Select(id => new ClientId(id))];
    }

    public async Task<PaymentRecord?> BeginAsync(ClientId client, PaymentProvider provider, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var work = new ChargeTransaction(connection, transaction, cancellationToken);
        await work.BeginAsync(null, client, clockForTests?.Invoke());
        var key = new { client = client.Value, provider = (short)provider, now = work.Payments.Now.UtcDateTime };
        if (await connection.QuerySingleOrDefaultAsync<Row>(work.Command($"{Columns} {IsDue} and w.client_id = @client", key)) is not { } due)
        {
            return null;
        }

        var card = await connection.ExecuteScalarAsync<Guid?>(work.Command(Card, key));
        var payment = card is { } id ? Payment(due, provider, id, await work.NewIdAsync(), work.Payments.Now) : null;
        var begun = payment is not null && await work.Payments.InsertAsync(payment, PostgresChargeStore.Lease);
        if (payment is null)
        {
            await work.StopRechargeAsync(client, NoCard);
        }

        await transaction.CommitAsync(cancellationToken);
        return begun ? payment : null;
    }

    private static PaymentRecord Payment(Row due, PaymentProvider provider, Guid card, Guid id, DateTimeOffset now) => new()
    {
        Id = new PaymentId(id),
        ClientId = new ClientId(due.ClientId),
        Method = PaymentMethod.Card,
        Provider = provider,
        State = PaymentState.Initiated,
        Amount = Money.FromCents(due.Amount),
        Target = PaymentTarget.Wallet,
        CardId = new CardId(card),
        Automatic = true,
        Key = new PaymentId(id).ToString(),
        Actor = PostgresOrderStore.System,
        CreatedAt = now,
    };

    private sealed class Row
    {
        public int ClientId { get; init; }

        public bool Enabled { get; init; }

        public long Threshold { get; init; }

        public long Amount { get; init; }

        public int MostPerDay { get; init; }

        public string? Stopped { get; init; }

        public WalletRecharge ToRecharge() => new()
        {
            ClientId = new ClientId(ClientId),
            Enabled = Enabled,
            Threshold = Money.FromCents(Threshold),
            Amount = Money.FromCents(Amount),
            MostPerDay = MostPerDay,
            Stopped = Stopped,
        };
    }
}
