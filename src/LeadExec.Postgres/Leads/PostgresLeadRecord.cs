using System.Data;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.Leads;

/// <summary>Reads one lead back, in one snapshot.</summary>
public sealed class PostgresLeadRecord(NpgsqlDataSource database) : ILeadRecord
{
    private const string LeadSql = """
        select l.id, l.lead_type_id, l.lead_source_id, l.campaign_id, l.received_at, l.validity, l.reason, l.reason_detail, l.cost,
               l.max_deliveries, l.test, l.reference, l.dialect, d.return_url, f.stage, f.epoch, f.starts, f.due_at,
               coalesce(d.fields::text, '{}'), f.answer_status, f.answer_media, f.answer, f.caller_waited, l.removed_at is not null, l.ping_id,
               l.share_percent, l.share_per_sale
          from lead l
          join lead_flow f on f.id = l.id
          left join lead_data d on d.lead_id = l.id
         where l.id = $1
        """;

    private const string AttemptSql = """
        select id, n, delivery_id, client_id, account_id, method_id, state, cents, price, slot_state, pinned_until, coalesce(started_at, case when state = 0 then pinned_until end, at), done_at, redirect_url, agreed, alternate_of, reason, confirm_until, out_of_turn,
               exists (select 1 from sale s where s.attempt_id = attempt.id and s.state = 1), by_hand
          from attempt where lead_id = $1 order by n, seq
        """;

    private const string AnswerSql =
        "select answer_status, answer_media, answer, caller_waited from lead_flow where id = $1 and answered_at is not null";

    public async Task<LeadRecord?> LoadAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        LeadRecord? lead = null;
        await using (var row = await ReadAsync(connection, LeadSql, leadId, cancellationToken))
        {
            lead = await row.ReadAsync(cancellationToken) ? LeadRows.Lead(row) : null;
        }

        if (lead is null)
        {
            return null;
        }

        var attempts = new List<AttemptRecord>();
        await using var rows = await ReadAsync(connection, AttemptSql, leadId, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            attempts.Add(LeadRows.Attempt(rows));
        }

        return lead with { Attempts = [.. attempts] };
    }

    public async Task<StoredAnswer?> FindAnswerAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var row = await ReadAsync(connection, AnswerSql, leadId, cancellationToken);
        return await row.ReadAsync(cancellationToken) ? LeadRows.Answer(row, 0) : null;
    }

    private static async Task<NpgsqlDataReader> ReadAsync(NpgsqlConnection connection, string sql, LeadId lead, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(lead.Value);
        return await command.ExecuteReaderAsync(cancellationToken);
    }
}
