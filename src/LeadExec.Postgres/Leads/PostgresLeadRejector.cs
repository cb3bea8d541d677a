using Dapper;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.BatchWriter;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Rejects under the locks of the batch writer, taken in its order: the campaign's book row, the lead, the duplicate keys.</summary>
public sealed class PostgresLeadRejector(NpgsqlDataSource database, PostgresOptions options) : ILeadRejector
{
    private const string LockBook = """
        select 1 from book b where b.kind = 1 and b.id = (select l.campaign_id from lead l where l.id = @lead and l.campaign_counted > 0) for no key update
        """;

    private const string LockLead = "select 1 from lead_flow f where f.id = @lead for no key update";

    // 0 done, 1 already, 3 refused, 4 another owner, as CommitAnswer has them.
    private const string Judge = """
        select case when f.epoch <> @epoch then 4
                    when l.validity = 3 then 1
                    when l.validity <> 0 or exists (select 1 from attempt a join sale s on s.attempt_id = a.id where a.lead_id = l.id)
                      or exists (select 1 from attempt a where a.lead_id = l.id and a.state in (0, 1, 6, 7) and not a.test) then 3
                    else 0 end
          from lead l join lead_flow f on f.id = l.id where l.id = @lead
        """;

    private const string Reject = """
        select 1 from dup_claim d join lead l on l.id = @lead and d.lead_type_id = l.lead_type_id and d.key_hash = any(l.dup_hashes)
         order by d.lead_type_id, d.key_hash for no key update of d;
        update dup_claim d set valid_lead = null, valid_at = null, rejected_lead = l.id, rejected_at = d.valid_at
          from lead l
         where l.id = @lead and d.lead_type_id = l.lead_type_id and d.key_hash = any(l.dup_hashes) and d.valid_lead = l.id;
        insert into entry(kind, ref, debit, credit, cents, at)
        select 5, l.id, 'payable:' || l.lead_source_id, 'cogs', l.cost, @now from lead l where l.id = @lead and l.cost > 0 and not l.test;
        update book b set
               day_taken = b.day_taken - (b.day_key = l.campaign_day)::int, week_taken = b.week_taken - (b.week_key = l.campaign_week)::int,
               month_taken = b.month_taken - (b.month_key = l.campaign_month)::int,
               hour = case when l.campaign_counted = 3 then book_hour(b.hour, b.minute, b.minute, 0, array[l.campaign_minute]) else b.hour end
          from lead l
         where l.id = @lead and l.campaign_counted > 0 and b.kind = 1 and b.id = l.campaign_id;
        update lead set validity = 3, reason = @reason, reason_detail = @detail, cost = 0, campaign_counted = 0 where id = @lead;
        update lead_flow set stage = 6, due_at = null, starts = 0, caller_waited = case when answered_at is null then @waits else caller_waited end,
               answer_media = case when answered_at is null then @media else answer_media end, answer = case when answered_at is null then @body else answer end,
               answer_status = coalesce(answer_status, @status), answered_at = coalesce(answered_at, @now)
         where id = @lead;
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select @messageId::uuid, @topic::text, @key::text, @payload::jsonb, @now, @now where @messageId::uuid is not null
        on conflict do nothing;
        """;

    public async Task<CommitAnswer> RejectAsync(LeadRejection rejection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object row) => new(sql, row, transaction, cancellationToken: cancellationToken);
        var lead = new { lead = rejection.LeadId.Value, epoch = rejection.Epoch };
        await connection.ExecuteAsync(Command(LockBook, lead));
        await connection.ExecuteAsync(Command(LockLead, lead));
        var answer = (CommitAnswer)(await connection.ExecuteScalarAsync<int?>(Command(Judge, lead)) ?? (int)CommitAnswer.Refused);
        if (answer != CommitAnswer.Done)
        {
            return answer;
        }

        var now = options.ClockForTests?.Invoke().UtcDateTime ?? await connection.ExecuteScalarAsync<DateTime>(Command("select clock_timestamp()", lead));
        await connection.ExecuteAsync(Command(Reject, Row(rejection, now)));
        await transaction.CommitAsync(cancellationToken);
        return answer;
    }

    private static object Row(LeadRejection rejection, DateTime now) => new
    {
        lead = rejection.LeadId.Value,
        now,
        reason = (short)rejection.Reason,
        detail = StorableText.Clean(rejection.Detail),
        status = (short)rejection.Answer.Status,
        media = rejection.Answer.MediaType,
        body = rejection.Answer.Body.ToArray(),
        waits = rejection.Answer.CallerWaits,
        messageId = rejection.Message?.Id,
        topic = rejection.Message?.Topic,
        key = rejection.Message?.Key,
        payload = rejection.Message?.Payload,
    };
}
