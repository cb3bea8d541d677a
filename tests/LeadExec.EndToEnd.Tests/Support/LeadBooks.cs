using Dapper;
using Npgsql;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>What the record says about a lead. Money in dollars.</summary>
internal sealed class LeadBooks(NpgsqlDataSource database)
{
    private const string OneLead = """
        select l.validity as Validity, l.reason as Reason, l.cost / 100.0 as Cost, l.test as Test, l.original_lead_id as Original, f.stage as Stage,
               coalesce((select sum(s.cents) from sale s where s.lead_id = l.id and s.state = 0), 0) / 100.0 as Revenue,
               array(select s.client_id from sale s where s.lead_id = l.id order by s.booked_at) as Clients,
               (select count(*)::int from attempt a where a.lead_id = l.id) as Attempts
          from lead l join lead_flow f on f.id = l.id where l.id = @lead
        """;

    public async Task<SoldLead> OfAsync(Guid lead)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<SoldLead>(OneLead, new { lead });
    }

    /// <summary>Leads whose e-mail is this one.</summary>
    public async Task<int> CountAsync(string email)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>("select count(*) from lead_data where fields @> jsonb_build_object('Email', @email)", new { email });
    }

    /// <summary>
    /// The steps of the lead as JSON. They are written shortly after the answer, so this waits until <paramref name="step"/> is there.
    /// </summary>
    public async Task<string> TraceAsync(Guid lead, string step)
    {
        await using var connection = await database.OpenConnectionAsync();
        string? steps = null;
        await Eventually.TrueAsync(
            async () =>
            {
                steps = await connection.ExecuteScalarAsync<string?>(
                    "select jsonb_agg(s order by s->>'at')::text from flow_log, jsonb_array_elements(steps) s where lead_id = @lead having bool_or(s->>'step' = @step)",
                    new { lead, step });
                return steps is not null;
            },
            $"the step '{step}' in the process log");
        return steps!;
    }

    public async Task<T?> ScalarAsync<T>(string sql, object parameters)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, parameters);
    }
}
