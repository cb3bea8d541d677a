using Dapper;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>Cards in PostgreSQL; changes of one client's cards wait for each other.</summary>
public sealed class PostgresClientCards(NpgsqlDataSource database) : IClientCards
{
    // One default at most is also a unique index; the lock keeps two changes from meeting there.
    private const string Lock = "select pg_advisory_xact_lock(19526, @client)";

    private const string Columns = """
        select c.id, c.client_id as ClientId, c.provider, c.customer_ref as CustomerReference, c.method_ref as MethodReference, c.brand, c.last4, c.expires::timestamp as Expires,
               c.is_default as IsDefault, c.added_at as AddedAt, c.removed_at as RemovedAt
          from client_card c
        """;

    private const string Insert = """
        insert into client_card(id, client_id, provider, customer_ref, method_ref, brand, last4, expires, is_default, added_at)
        values (gen_random_uuid(), @client, @provider, @CustomerRef, @MethodRef, @Brand, @Last4, @expires,
                not exists (select 1 from client_card where client_id = @client and is_default), clock_timestamp())
        on conflict (client_id, provider, method_ref) where removed_at is null do update set expires = excluded.expires, last4 = excluded.last4, brand = excluded.brand
        returning id
        """;

    private const string Clear = "update client_card set is_default = false where client_id = @client and is_default";

    private const string Choose = "update client_card set is_default = true where client_id = @client and id = @card and removed_at is null";

    private const string Remove = "update client_card set removed_at = clock_timestamp(), is_default = false where client_id = @client and id = @card and removed_at is null";

    private const string Next = """
        update client_card set is_default = true
         where id = (select id from client_card where client_id = @client and removed_at is null order by added_at desc, id limit 1)
           and not exists (select 1 from client_card where client_id = @client and is_default)
        """;

    private const string Audit = "insert into audit_entry(at, actor, action, subject) values (clock_timestamp(), @actor, @action, 'card/' || @card)";

    public async Task<IReadOnlyList<ClientCard>> ListAsync(ClientId client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var sql = Columns + " where c.client_id = @client and c.removed_at is null order by c.is_default desc, c.added_at desc, c.id";
        return [.. (await connection.QueryAsync<CardRow>(new CommandDefinition(sql, new { client = client.Value }, cancellationToken: cancellationToken))).Select(row => row.ToCard())];
    }

    public async Task<ClientCard?> FindAsync(CardId card, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var command = new CommandDefinition(Columns + " where c.id = @id", new { id = card.Value }, cancellationToken: cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<CardRow>(command))?.ToCard();
    }

    public async Task<ClientCard> AddAsync(ClientId client, PaymentProvider provider, StoredCard card, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        var expires = card is { ExpiryMonth: { } month and >= 1 and <= 12, ExpiryYear: { } year and >= 2000 and < 9999 } ? new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1) : (DateTime?)null;
        var last4 = card.Last4 is { Length: 4 } digits && digits.All(char.IsAsciiDigit) ? digits : null;
        var arguments = new { client = client.Value, provider = (short)provider, card.CustomerRef, card.MethodRef, card.Brand, Last4 = last4, expires };
        Guid id = default;
        await ChangeAsync(client, async (connection, transaction) =>
        {
            id = await connection.ExecuteScalarAsync<Guid>(new CommandDefinition(Insert, arguments, transaction, cancellationToken: cancellationToken));
            await RecordAsync(connection, transaction, actor, "cardStored", id);
            return true;
        }, cancellationToken);
        return (await FindAsync(new CardId(id), cancellationToken))!; // cards are never deleted
    }

    public Task<bool> MakeDefaultAsync(ClientId client, CardId card, string actor, CancellationToken cancellationToken)
    {
        var arguments = new { client = client.Value, card = card.Value };
        return ChangeAsync(client, async (connection, transaction) =>
        {
            await connection.ExecuteAsync(new CommandDefinition(Clear, arguments, transaction, cancellationToken: cancellationToken));
            var chosen = await connection.ExecuteAsync(new CommandDefinition(Choose, arguments, transaction, cancellationToken: cancellationToken)) > 0;
            await RecordAsync(connection, transaction, actor, "cardMadeDefault", card.Value);
            return chosen;
        }, cancellationToken);
    }

    public Task<bool> RemoveAsync(ClientId client, CardId card, string actor, CancellationToken cancellationToken)
    {
        var arguments = new { client = client.Value, card = card.Value };
        return ChangeAsync(client, async (connection, transaction) =>
        {
            var removed = await connection.ExecuteAsync(new CommandDefinition(Remove, arguments, transaction, cancellationToken: cancellationToken)) > 0;
            await connection.ExecuteAsync(new CommandDefinition(Next, arguments, transaction, cancellationToken: cancellationToken));
            await RecordAsync(connection, transaction, actor, "cardRemoved", card.Value);
            return removed;
        }, cancellationToken);
    }

    private static Task RecordAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string actor, string action, Guid card) =>
        connection.ExecuteAsync(new CommandDefinition(Audit, new { actor, action, card }, transaction));

    /// <summary>Commits when the change says that it found what it was to change.</summary>
    private async Task<bool> ChangeAsync(ClientId client, Func<NpgsqlConnection, NpgsqlTransaction, Task<bool>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(Lock, new { client = client.Value }, transaction, cancellationToken: cancellationToken));
        var changed = await change(connection, transaction);
        if (changed)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return changed;
    }

    private sealed class CardRow
    {
        public Guid Id { get; init; }

        public int ClientId { get; init; }

        public short Provider { get; init; }

        public string CustomerReference { get; init; } = "";

        public string MethodReference { get; init; } = "";

        public string? Brand { get; init; }

        public string? Last4 { get; init; }

        public DateTime? Expires { get; init; }

        public bool IsDefault { get; init; }

        public DateTime AddedAt { get; init; }

        public DateTime? RemovedAt { get; init; }

        public ClientCard ToCard() => new()
        {
            Id = new CardId(Id),
            ClientId = new ClientId(ClientId),
            Provider = (PaymentProvider)Provider,
            CustomerReference = CustomerReference,
            MethodReference = MethodReference,
            Brand = Brand,
            Last4 = Last4,
            Expires = Expires is { } day ? DateOnly.FromDateTime(day) : null,
            IsDefault = IsDefault,
            AddedAt = Utc.At(AddedAt),
            RemovedAt = Utc.At(RemovedAt),
        };
    }
}
