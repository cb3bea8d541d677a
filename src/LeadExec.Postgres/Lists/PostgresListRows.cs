using System.Text.Json;
using Dapper;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;
using LeadExec.Ports.Lists;
using LeadExec.Ports.Settings;
using LeadExec.Postgres.Settings;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.Lists;

/// <summary>List rows in PostgreSQL; many rows go in by one copy and one statement.</summary>
internal sealed class PostgresListRows(NpgsqlDataSource database, ICatalogSource catalogs, TimeProvider time) : IListRows
{
    private const string PageSql = """
        select value, clients from distribution_list_row where list_id = @List and value_key > @After order by value_key limit @Limit
        """;

    private const string CountSql = "select count(*)::int from distribution_list_row where list_id = @List";

    private const string StageSql = """
        create temp table list_stage(value_key text collate "C" primary key, value text not null, clients int[] not null) on commit drop
        """;

    private const string CopySql = "copy list_stage(value_key, value, clients) from stdin (format binary)";

    private const string RemoveOthersSql = """
        delete from distribution_list_row r where list_id = @List and not exists (select 1 from list_stage s where s.value_key = r.value_key)
        """;

    // Rows that say the same are left alone; xmax tells an update from an insert.
    private const string PutSql = """
        with put as (
          insert into distribution_list_row(list_id, value_key, value, clients) select @List, value_key, value, clients from list_stage
          on conflict (list_id, value_key) do update set value = excluded.value, clients = excluded.clients
            where distribution_list_row.clients <> excluded.clients or distribution_list_row.value <> excluded.value
          returning xmax = 0 as added)
        select count(*) filter (where added)::int as Added, count(*) filter (where not added)::int as Changed from put
        """;

    private const string RemoveSql = "delete from distribution_list_row where list_id = @List and value_key = any(@Keys)";

    public async Task<IReadOnlyList<ListRow>> PageAsync(DistributionListId list, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { List = list.Value, After = after is null ? "" : Key(after), Limit = Math.Clamp(limit, 1, 1_000) };
        var rows = await connection.QueryAsync<(string Value, int[] Clients)>(new CommandDefinition(PageSql, parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new ListRow(row.Value, [.. row.Clients.Select(client => new ClientId(client))]))];
    }

    public async Task<int> CountAsync(DistributionListId list, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await CountAsync(connection, list, cancellationToken);
    }

    public async Task<ListRowsReply> PutAsync(DistributionListId list, IReadOnlyCollection<ListRow> rows, bool replaceAll, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Lock, cancellationToken: cancellationToken));
        await StageAsync(connection, rows, cancellationToken);
        var removed = replaceAll ? await connection.ExecuteAsync(new CommandDefinition(RemoveOthersSql, new { List = list.Value }, cancellationToken: cancellationToken)) : 0;
        var (added, changed) = await connection.QuerySingleAsync<(int, int)>(new CommandDefinition(PutSql, new { List = list.Value }, cancellationToken: cancellationToken));
        var reply = new ListRowsReply { Added = added, Changed = changed, Removed = removed, Count = await CountAsync(connection, list, cancellationToken) };
        if (reply.Count > ListFile.MaximumRows)
        {
            return new ListRowsReply { TooMany = true };
        }

        return await EndAsync(transaction, list, reply, changedBy, cancellationToken);
    }

    public async Task<ListRowsReply> RemoveAsync(DistributionListId list, IReadOnlyCollection<string> values, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Lock, cancellationToken: cancellationToken));
        var parameters = new { List = list.Value, Keys = values.Select(Key).ToArray() };
        var removed = await connection.ExecuteAsync(new CommandDefinition(RemoveSql, parameters, cancellationToken: cancellationToken));
        var reply = new ListRowsReply { Removed = removed, Count = await CountAsync(connection, list, cancellationToken) };
        return await EndAsync(transaction, list, reply, changedBy, cancellationToken);
    }

    private static string Key(string value) => value.ToUpperInvariant();

    private static Task<int> CountAsync(NpgsqlConnection connection, DistributionListId list, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<int>(new CommandDefinition(CountSql, new { List = list.Value }, cancellationToken: cancellationToken));

    private static async Task StageAsync(NpgsqlConnection connection, IReadOnlyCollection<ListRow> rows, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(StageSql, cancellationToken: cancellationToken));
        await using var copy = await connection.BeginBinaryImportAsync(CopySql, cancellationToken);
        foreach (var row in rows.DistinctBy(row => Key(row.Value)))
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(Key(row.Value), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(row.Value, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(row.Clients.Select(client => client.Value).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private async Task<ListRowsReply> EndAsync(NpgsqlTransaction transaction, DistributionListId list, ListRowsReply reply, string by, CancellationToken cancellationToken)
    {
        if (reply.Added + reply.Changed + reply.Removed == 0)
        {
            return reply with { Version = catalogs.Current.Version };
        }

        var connection = transaction.Connection!; // the transaction is open
        var at = time.GetUtcNow();
        var after = JsonSerializer.Serialize(new { added = reply.Added, changed = reply.Changed, removed = reply.Removed, rows = reply.Count });
        var audit = new { At = at, By = by, Action = "rows", Subject = $"distributionList/{list}", Before = (string?)null, After = after };
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Audit, audit, cancellationToken: cancellationToken));
        var version = await ImportedData.PublishAsync(connection, (ImportedData.List, list.Value), (at, by), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return reply with { Version = version };
    }
}
