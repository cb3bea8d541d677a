using Npgsql;

namespace LeadExec.Bench.Servers;

/// <summary>Databases of the two bare contenders, on the same durable cluster as the product's.</summary>
internal static class BareSchema
{
    private const string Tables = """
        create table lead(id uuid primary key, fields jsonb not null, raw bytea not null, received_at timestamptz not null default now());
        create table claim(key text primary key, lead_id uuid not null);
        create table attempt(id uuid primary key, lead_id uuid not null, client_id int not null, state smallint not null, cents bigint not null);
        create index attempt_lead on attempt(lead_id);
        create table sale(attempt_id uuid primary key, lead_id uuid not null, client_id int not null, cents bigint not null, booked_at timestamptz not null default now());
        create index sale_lead on sale(lead_id, client_id);
        create table entry(kind smallint not null, ref uuid not null, debit text not null, credit text not null, cents bigint not null, at timestamptz not null default now(), primary key(kind, ref));
        create table answer(lead_id uuid primary key, body bytea not null);
        create table flow_log(lead_id uuid not null, started_at timestamptz not null default now(), steps jsonb not null);
        create index flow_log_lead on flow_log(lead_id, started_at);
        """;

    /// <returns>Connection string of the new database.</returns>
    public static async Task<string> CreateAsync(string connectionString, string name)
    {
        await ExecuteAsync(connectionString, $"create database {name}");
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;
        await ExecuteAsync(own, Tables);
        return own;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
