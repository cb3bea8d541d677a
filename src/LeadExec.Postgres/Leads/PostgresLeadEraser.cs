using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Exports;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Erases under the same row lock that the batch writer takes, so that no commit of the lead runs beside it.</summary>
internal sealed class PostgresLeadEraser(NpgsqlDataSource database, TimeProvider time) : ILeadEraser
{
    private const string Lock = """
        select f.stage in (0, 1, 7)
               or exists (select 1 from attempt a
                           where a.lead_id = f.id and (a.state in (0, 1) or (a.state = 6 or a.manual or a.reason = 502) and coalesce(a.started_at, a.at) > @now - @sending)) as under_way
          from lead_flow f where f.id = @lead for no key update
        """;

    // Times, ids, prices and reasons stay. The body's hash is replaced by one of the id, because every lead has one of its own. The epoch goes
    // on, so that who read the lead before and has the person still in memory can commit no hold, and so sends nothing (INV-32).
    private const string Erase = """
        delete from dup_claim d using lead l
         where l.id = @lead and d.lead_type_id = l.lead_type_id and d.key_hash = any(l.dup_hashes)
           and coalesce(d.valid_lead, l.id) = l.id and coalesce(d.rejected_lead, l.id) = l.id;
        update dup_claim d set valid_lead = case when d.valid_lead <> l.id then d.valid_lead end, valid_at = case when d.valid_lead <> l.id then d.valid_at end,
               rejected_lead = case when d.rejected_lead <> l.id then d.rejected_lead end, rejected_at = case when d.rejected_lead <> l.id then d.rejected_at end
          from lead l
         where l.id = @lead and d.lead_type_id = l.lead_type_id and d.key_hash = any(l.dup_hashes) and l.id in (d.valid_lead, d.rejected_lead);
        delete from body_seen b using lead l where l.id = @lead and b.campaign_id = l.campaign_id and b.body_hash = l.body_hash and b.lead_id = l.id;
        delete from idempotency i using lead l where l.id = @lead and i.campaign_id = l.campaign_id and i.lead_id = l.id;
        delete from attempt_raw r using attempt a where a.lead_id = @lead and r.attempt_id = a.id;
        delete from lead_raw where lead_id = @lead;
        delete from lead_data where lead_id = @lead;
        update attempt set detail = null, buyer_reference = null, redirect_url = null, late_reference = null where lead_id = @lead;
        update lead_return set note = null where lead_id = @lead;
        delete from delivery_note where lead_id = @lead;
        delete from lead_change where lead_id = @lead;
        delete from lead_note where lead_id = @lead;
        delete from lead_file where lead_id = @lead;
        delete from portal_appointment where lead_id = @lead;
        update flow_log set steps = coalesce((select jsonb_agg(s.step - 'detail' order by s.n) from jsonb_array_elements(steps) with ordinality s(step, n)), '[]') where lead_id = @lead;
        update ping set field_names = '{}', field_hashes = '{}', bids = null, reason_detail = null where used_by = @lead;
        update lead_flow set stage = 6, due_at = null, epoch = epoch + 1, answer = case when answer is not null then ''::bytea end where id = @lead;
        update lead set removed_at = coalesce(removed_at, @now), reason_detail = null, reference = null, phone_hash = null, email_hash = null, dup_hashes = null,
               body_hash = sha256(convert_to(id::text, 'UTF8'))
         where id = @lead;
        """;

    public async Task<LeadErasure> EraseAsync(LeadId leadId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var row = new { lead = leadId.Value, now = time.GetUtcNow(), sending = ILeadEraser.LongestSending };
        if (await connection.ExecuteScalarAsync<bool?>(new CommandDefinition(Lock, row, transaction, cancellationToken: cancellationToken)) is not { } underWay)
        {
            return LeadErasure.NotFound;
        }

        if (underWay)
        {
            return LeadErasure.UnderWay;
        }

        await connection.ExecuteAsync(new CommandDefinition(Erase, row, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(ExportSql.Erase, transaction: transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return LeadErasure.Erased;
    }
}
