using Dapper;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Turns and shares from the sales themselves (E-44 to E-46). Every query goes through an index from the client or campaign.</summary>
public sealed class PostgresRotationHistory(NpgsqlDataSource database) : IRotationHistory
{
    private const string LastSql = """
        select c.id as client, s.booked_at as at
          from unnest(@clients) as c(id),
               lateral (select booked_at from sale
                         where client_id = c.id and account_id = any(@accounts) and state <> 2 and not manual and not out_of_turn
                         order by booked_at desc limit 1) as s
        """;

    private const string SinceSql = """
        select s.client_id as client, count(*)::int as sales
          from sale s
         where s.client_id = any(@clients) and s.booked_at >= @since and s.account_id = any(@accounts) and s.state <> 2 and not s.manual
         group by s.client_id
        """;

    private const string LeadsSql = """
        select count(*) from lead
         where campaign_id = any(@campaigns) and id >= @from and received_at >= @since and validity = 0 and not test
        """;

    public async Task<IReadOnlyDictionary<ClientId, DateTimeOffset>> LastSalesAsync(PoolMembers pool, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { clients = Clients(pool), accounts = Accounts(pool) };
        var rows = await connection.QueryAsync<(int Client, DateTime At)>(new CommandDefinition(LastSql, parameters, cancellationToken: cancellationToken));
        return rows.ToDictionary(row => new ClientId(row.Client), row => new DateTimeOffset(DateTime.SpecifyKind(row.At, DateTimeKind.Utc)));
    }

    public async Task<IReadOnlyDictionary<ClientId, int>> SalesSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { clients = Clients(pool), accounts = Accounts(pool), since = since.ToUniversalTime() };
        var rows = await connection.QueryAsync<(int Client, int Sales)>(new CommandDefinition(SinceSql, parameters, cancellationToken: cancellationToken));
        return rows.ToDictionary(row => new ClientId(row.Client), row => row.Sales);
    }

    public async Task<long> LeadsSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { campaigns = pool.Campaigns.Select(id => id.Value).ToArray(), since = since.ToUniversalTime(), from = TimedIds.First(since) };
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(LeadsSql, parameters, cancellationToken: cancellationToken));
    }

    private static int[] Clients(PoolMembers pool) => [.. pool.Clients.Select(id => id.Value)];

    private static int[] Accounts(PoolMembers pool) => [.. pool.Accounts.Select(id => id.Value)];
}
