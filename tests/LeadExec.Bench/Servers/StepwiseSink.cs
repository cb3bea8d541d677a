using System.Text.Json;
using Npgsql;

namespace LeadExec.Bench.Servers;

/// <summary>
/// The conventional way to the same portal sale: one transaction for each step, as services with a repository per table do it.
/// Receipt, duplicate claim, attempt, sale with its entries, answer, process log: six commits.
/// </summary>
internal sealed class StepwiseSink : ILeadSink
{
    private static readonly string[] Steps =
    [
        "insert into lead(id, fields, raw) values ($1, $2::jsonb, $3)",
        "insert into claim(key, lead_id) values ($4, $1) on conflict (key) do nothing",
        "insert into attempt(id, lead_id, client_id, state, cents) values ($5, $1, 1, 1, 3000)",
        """
        with done as (update attempt set state = 2 where id = $5 returning id, lead_id, client_id, cents),
             sold as (insert into sale(attempt_id, lead_id, client_id, cents) select id, lead_id, client_id, cents from done)
        insert into entry(kind, ref, debit, credit, cents) select 1, id, 'client', 'revenue', cents from done union all select 2, lead_id, 'cost', 'source', 1500 from done
        """,
        "insert into answer(lead_id, body) values ($1, $3)",
        "insert into flow_log(lead_id, steps) values ($1, $2::jsonb)",
    ];

    private readonly NpgsqlDataSource database;

    public StepwiseSink(string connectionString) =>
        database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 64, MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 }.ConnectionString);

    public async Task StoreAsync(SunkLead lead)
    {
        var fields = JsonSerializer.Serialize(lead.Fields);
        var attempt = Guid.CreateVersion7();
        foreach (var step in Steps)
        {
            await using var command = database.CreateCommand(step);
            object[] values = [lead.Id, fields, lead.Raw, lead.Fields["PrimaryPhone"], attempt];
            foreach (var (value, at) in values.Select((value, at) => (value, at)))
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = Types[at] });
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static readonly NpgsqlTypes.NpgsqlDbType[] Types =
    [
        NpgsqlTypes.NpgsqlDbType.Uuid, NpgsqlTypes.NpgsqlDbType.Text, NpgsqlTypes.NpgsqlDbType.Bytea, NpgsqlTypes.NpgsqlDbType.Text, NpgsqlTypes.NpgsqlDbType.Uuid,
    ];
}
