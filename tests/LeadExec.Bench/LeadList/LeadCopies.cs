using System.Globalization;
using Npgsql;

namespace LeadExec.Bench.LeadList;

/// <summary>Copies of the leads that are there, with ids and times of their own, spread over 90 days.</summary>
internal static class LeadCopies
{
    // Ids lead with the time, as the product's do, so that the copies are in its order.
    private const string Copies = """
        create temp table seed as select row_number() over (order by l.id) - 1 as k, l.id from lead l;
        create temp table copy as
          select n, s.id as seed, at,
                 (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || substr(md5(n::text), 1, 15))::uuid as id
          from (select n, now() - interval '90 days' + n * (interval '90 days' / @leads) as at from generate_series(1, @leads) n) g
          join seed s on s.k = g.n % (select count(*) from seed);
        create temp table attempt_copy as
          select a.id as seed, md5(a.id::text || c.n)::uuid as id, c.id as lead_id, c.n, c.at from copy c join attempt a on a.lead_id = c.seed;
        """;

    // Per table: where its copies come from, its key, and what differs in a copy.
    private static readonly (string Table, string From, string Key, string Differs)[] Tables =
    [
        ("lead", "copy", "id", "'id', c.id, 'seq', -c.n, 'received_at', c.at, 'created_at', c.at"),
        ("lead_flow", "copy", "id", "'id', c.id, 'created_at', c.at"),
        ("lead_data", "copy", "lead_id", "'lead_id', c.id"),
        ("attempt", "attempt_copy", "id", "'id', c.id, 'lead_id', c.lead_id, 'delivery_id', c.id, 'seq', -c.n, 'at', c.at, 'done_at', c.at"),
        ("sale", "attempt_copy", "attempt_id", "'attempt_id', c.id, 'lead_id', c.lead_id, 'booked_at', c.at"),
    ];

    public static async Task FillAsync(NpgsqlDataSource database, int leads)
    {
        await using var connection = await database.OpenConnectionAsync();
        await RunAsync(connection, Copies.Replace("@leads", leads.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        foreach (var (table, from, key, differs) in Tables)
        {
            var columns = await ColumnsAsync(connection, table);
            await RunAsync(connection, $"""
                insert into {table} ({columns}) select {columns} from (
                  select r.* from {from} c join {table} t on t.{key} = c.seed cross join lateral jsonb_populate_record(t, jsonb_build_object({differs})) r) copies
                """);
        }

        await RunAsync(connection, "vacuum analyze");
    }

    private static async Task<string> ColumnsAsync(NpgsqlConnection connection, string table)
    {
        const string Written = """
            select string_agg(attname, ', ' order by attnum) from pg_attribute
            where attrelid = @table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """;
        await using var command = new NpgsqlCommand(Written, connection);
        command.Parameters.AddWithValue("table", table);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
