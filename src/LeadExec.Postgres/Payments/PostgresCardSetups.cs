using Dapper;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using Npgsql;

namespace LeadExec.Postgres.Payments;

/// <summary>Pages for cards in PostgreSQL.</summary>
public sealed class PostgresCardSetups(NpgsqlDataSource database) : ICardSetups
{
    private const string Columns = """
        select s.id, s.client_id as ClientId, s.provider, s.session_ref as Reference, s.customer_ref as CustomerReference, s.actor from card_setup s
        """;

    public async Task AddAsync(CardSetupRecord setup, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(setup);
        const string sql = """
            insert into card_setup(id, client_id, provider, session_ref, customer_ref, actor, created_at)
            values (@id, @client, @provider, @reference, @customer, @actor, clock_timestamp())
            on conflict (provider, session_ref) do update set id = excluded.id, client_id = excluded.client_id, created_at = excluded.created_at, done_at = null
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new
        {
            id = setup.Id,
            client = setup.ClientId.Value,
            provider = (short)setup.Provider,
            reference = setup.Reference,
            customer = setup.CustomerReference,
            actor = setup.Actor,
        };
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
    }

    public Task<CardSetupRecord?> FindAsync(Guid setup, CancellationToken cancellationToken) => OneAsync(Columns + " where s.id = @setup", new { setup }, cancellationToken);

    public Task<CardSetupRecord?> FindAsync(PaymentProvider provider, string reference, CancellationToken cancellationToken) => OneAsync(
        Columns + " where s.provider = @provider and (s.session_ref = @reference or s.customer_ref = @reference) order by s.created_at desc limit 1",
        new { provider = (short)provider, reference },
        cancellationToken);

    public async Task DoneAsync(Guid setup, CancellationToken cancellationToken)
    {
        const string sql = "update card_setup set done_at = coalesce(done_at, clock_timestamp()) where id = @setup";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, new { setup }, cancellationToken: cancellationToken));
    }

    private async Task<CardSetupRecord?> OneAsync(string sql, object arguments, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
        return row is null ? null : new CardSetupRecord
        {
            Id = row.Id,
            ClientId = new ClientId(row.ClientId),
            Provider = (PaymentProvider)row.Provider,
            Reference = row.Reference,
            CustomerReference = row.CustomerReference,
            Actor = row.Actor,
        };
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public int ClientId { get; init; }

        public short Provider { get; init; }

        public string? Reference { get; init; }

        public string? CustomerReference { get; init; }

        public string Actor { get; init; } = "";
    }
}
