using Dapper;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>Notices in PostgreSQL, each once.</summary>
public sealed class PostgresGatewayEvents(NpgsqlDataSource database, Func<DateTimeOffset>? clockForTests = null) : IGatewayEvents
{
    private const string Add = $"""
        insert into gateway_event(provider, event_id, received_at, type, object_ref, due_at, kind, payment_id, payment_ref, cents)
        values (@provider, @id, {PaymentSql.Now}, @type, @objectRef, {PaymentSql.Now}, @kind, @payment, @paymentRef, @cents)
        on conflict do nothing
        """;

    private const string Take = $"""
        update gateway_event e set due_at = {PaymentSql.Now} + interval '5 minutes', tries = tries + 1
          from (select x.provider, x.event_id from gateway_event x where x.state = 0 and x.due_at <= {PaymentSql.Now} order by x.due_at limit @limit for no key update skip locked) t
         where e.provider = t.provider and e.event_id = t.event_id
        returning e.provider, e.event_id as Id, e.kind, e.object_ref as ObjectReference, e.payment_ref as PaymentReference, e.payment_id as PaymentId, e.cents, e.tries, e.received_at as ReceivedAt
        """;

    private const string Done = "update gateway_event set state = @state where provider = @provider and event_id = @id";

    private const string Retry = $"update gateway_event set due_at = {PaymentSql.Now} + @pause where provider = @provider and event_id = @id and state = 0";

    private const string PaymentOf = PaymentSql.Columns + """
         where p.provider = @provider and (p.id = @payment or p.provider_ref in (@paymentRef, @objectRef))
         order by p.id = @payment desc nulls last limit 1
        """;

    // A dispute that was given back was taken before, whichever notice comes first.
    private const string Dispute = """
        insert into entry(kind, ref, debit, credit, cents, at)
        select k.kind, @payment, case k.kind when 19 then 'client:' || @client else @ledger end, case k.kind when 19 then @ledger else 'client:' || @client end, @cents, @now
          from unnest(@kinds) k(kind)
        on conflict do nothing
        """;

    public async Task<bool> AddAsync(PaymentProvider provider, GatewayEvent notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return await RunAsync(Add, new
        {
            provider = (short)provider,
            id = notice.Id,
            type = notice.ProviderType,
            objectRef = notice.ObjectReference,
            kind = (short)notice.Type,
            payment = notice.PaymentId?.Value,
            paymentRef = notice.PaymentReference,
            cents = notice.Amount?.Cents,
            now = Clock,
        }, cancellationToken) > 0;
    }

    public async Task<IReadOnlyList<GatewayEventItem>> TakeAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Take, new { limit, now = Clock }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToItem()).OrderBy(item => item.ReceivedAt)];
    }

    public Task DoneAsync(GatewayEventItem item, bool ours, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return RunAsync(Done, new { provider = (short)item.Provider, id = item.Id, state = (short)(ours ? 1 : 2) }, cancellationToken);
    }

    public Task RetryAsync(GatewayEventItem item, TimeSpan pause, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return RunAsync(Retry, new { provider = (short)item.Provider, id = item.Id, pause, now = Clock }, cancellationToken);
    }

    public async Task<PaymentRecord?> PaymentOfAsync(GatewayEventItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { provider = (short)item.Provider, payment = item.PaymentId?.Value, paymentRef = item.PaymentReference, objectRef = item.ObjectReference };
        return (await connection.QueryFirstOrDefaultAsync<PaymentRow>(new CommandDefinition(PaymentOf, arguments, cancellationToken: cancellationToken)))?.ToPayment();
    }

    public async Task DisputeAsync(PaymentRecord payment, GatewayEventItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(item);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = Clock ?? await connection.ExecuteScalarAsync<DateTime>(new CommandDefinition("select clock_timestamp()", cancellationToken: cancellationToken));
        var arguments = new
        {
            payment = payment.Id.Value,
            client = payment.ClientId.Value,
            ledger = item.Provider == PaymentProvider.Stripe ? "cash:stripe" : "cash:authorize-net",
            cents = (item.Amount ?? payment.Amount).Cents,
            kinds = item.Type == GatewayEventType.DisputeFundsReturned ? new short[] { 19, 20 } : [19],
            now,
        };
        await connection.ExecuteAsync(new CommandDefinition(Dispute, arguments, cancellationToken: cancellationToken));
    }

    private DateTime? Clock => clockForTests?.Invoke().UtcDateTime;

    private async Task<int> RunAsync(string sql, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
    }

    private sealed class Row
    {
        public short Provider { get; init; }

        public string Id { get; init; } = "";

        public short Kind { get; init; }

        public string ObjectReference { get; init; } = "";

        public string? PaymentReference { get; init; }

        public Guid? PaymentId { get; init; }

        public long? Cents { get; init; }

        public int Tries { get; init; }

        public DateTime ReceivedAt { get; init; }

        public GatewayEventItem ToItem() => new()
        {
            Provider = (PaymentProvider)Provider,
            Id = Id,
            Type = (GatewayEventType)Kind,
            ObjectReference = ObjectReference,
            PaymentReference = PaymentReference,
            PaymentId = PaymentId is { } payment ? new PaymentId(payment) : null,
            Amount = Cents is { } cents ? Money.FromCents(cents) : null,
            Tries = Tries,
            ReceivedAt = Utc.At(ReceivedAt),
        };
    }
}
