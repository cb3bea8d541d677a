using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using Npgsql;

namespace LeadExec.Postgres.Books;

/// <summary>Cold changes of the book, in the same two steps as the batch writer: lock in (kind, id) order, then act.</summary>
public sealed class PostgresBookKeeper(NpgsqlDataSource database) : IBookKeeper
{
    private const string Ensure = """
        insert into book(kind, id) select k, i from unnest(@kinds, @ids) x(k, i) order by k, i on conflict do nothing
        """;

    private const string Funds = """
        with paid as (
          insert into entry(kind, ref, debit, credit, cents, at) values (3, @payment, 'cash:manual', 'client:' || @client, @cents, clock_timestamp())
          on conflict do nothing returning cents, at),
        recorded as (
          insert into payment(id, client_id, method, state, cents, target, key, actor, busy_until, created_at, settled_at)
          select @payment, @client, 0, 2, cents, 3, @payment::text, 'system', at, at, at from paid)
        update book b set left_cents = b.left_cents + paid.cents from paid where b.kind = 2 and b.id = @client returning 1
        """;

    private const string Credit = """
        with changed as (
          update book set left_cents = left_cents - credit_cents + @cents, credit_cents = @cents
           where kind = 2 and id = @client and left_cents - credit_cents + @cents >= 0 returning 1),
        told as (
          insert into audit_entry(at, actor, action, subject, after)
          select clock_timestamp(), @actor, 'walletCredit', 'client/' || @client, jsonb_build_object('creditCents', @cents) from changed)
        select count(*) from changed
        """;

    public async Task EnsureRowsAsync(IReadOnlyCollection<BookRow> rows, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var kinds = rows.Select(row => (short)row.Kind).ToArray();
        var ids = rows.Select(row => row.Id).ToArray();
        await connection.ExecuteAsync(new CommandDefinition(Ensure, new { kinds, ids }, cancellationToken: cancellationToken));
    }

    public async Task RecountAsync(BookRow row, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var key = new { kind = (short)row.Kind, id = row.Id };
        foreach (var statement in RecountSql.For(row.Kind).Prepend(RecountSql.Lock))
        {
            await connection.ExecuteAsync(new CommandDefinition(statement, key, transaction, cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<bool> AddFundsAsync(ClientId client, Money amount, Guid payment, CancellationToken cancellationToken)
    {
        await EnsureRowsAsync([new BookRow(BookKind.Wallet, client.Value)], cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { payment, client = (long)client.Value, cents = amount.Cents };
        return await connection.ExecuteScalarAsync<int?>(new CommandDefinition(Funds, arguments, cancellationToken: cancellationToken)) is not null;
    }

    public async Task<bool> SetCreditAsync(ClientId client, Money credit, string actor, CancellationToken cancellationToken)
    {
        await EnsureRowsAsync([new BookRow(BookKind.Wallet, client.Value)], cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { client = (long)client.Value, cents = credit.Cents, actor };
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(Credit, arguments, cancellationToken: cancellationToken)) > 0;
    }

    public async Task OpenOrderAsync(OrderId order, Money dollars, int? units, CancellationToken cancellationToken)
    {
        const string sql = "insert into book(kind, id, left_cents, left_units, by_units) values (3, @id, @cents, @units, @byUnits) on conflict do nothing";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var arguments = new { id = (long)order.Value, cents = dollars.Cents, units = units ?? 0, byUnits = units is not null };
        await connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
    }
}
