namespace LeadExec.Postgres.Checking;

/// <summary>Leads, attempts and sales.</summary>
internal static class LeadInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("INV-01", "Every acknowledged lead exists with the body that was acknowledged", """
            select a.lead_id, a.status from ack_log a left join lead l on l.id = a.lead_id
             where a.status between 200 and 299 and a.lead_id is not null and (l.id is null or a.body_hash is not null and l.body_hash <> a.body_hash)
            """) { Log = OutsideLog.Answers },
        new("INV-02a", "One body makes one lead per campaign and 60 seconds", """
            select a.id, b.id as other from lead a join lead b on b.campaign_id = a.campaign_id and b.body_hash = a.body_hash and b.id <> a.id
               and b.created_at >= a.created_at and b.created_at < a.created_at + interval '60 seconds'
            """),
        new("INV-02b", "A key or a body belongs to a lead that exists", """
            select 'key' as kind, i.lead_id from idempotency i left join lead l on l.id = i.lead_id and l.campaign_id = i.campaign_id where l.id is null
            union all
            select 'body', b.lead_id from body_seen b left join lead l on l.id = b.lead_id and l.campaign_id = b.campaign_id where l.id is null
            """),
        new("INV-03a", "All final answers for one campaign and key are equal", """
            select campaign_id, key from ack_log where key is not null and status between 200 and 299 and status <> 202
             group by campaign_id, key having count(distinct (status, answer_hash)) > 1
            """) { Log = OutsideLog.Answers },
        new("INV-03b", "What was answered is what is stored", """
            select a.lead_id from ack_log a join lead_flow f on f.id = a.lead_id
             where a.answer_hash is not null and a.status between 200 and 299 and a.status <> 202
               and (f.answer is null or sha256(f.answer) <> a.answer_hash or f.answer_status <> a.status)
            """) { Log = OutsideLog.Answers },
        new("INV-04a", "Every lead ends, or waits for a known time, for staff, or for a person", """
            select f.id, f.stage, f.due_at from lead_flow f
             where f.stage in (0, 1) and greatest(f.created_at, f.due_at, (select max(coalesce(a.done_at, a.at)) from attempt a where a.lead_id = f.id)) < clock_timestamp() - @quiet
                or f.stage in (2, 3, 7) and (f.due_at is null or f.due_at < clock_timestamp() - @quiet)
            """),
        new("INV-04b", "Lead, flow and data exist together", """
            select coalesce(l.id, f.id, d.lead_id) as lead_id from lead l full join lead_flow f on f.id = l.id full join lead_data d on d.lead_id = coalesce(l.id, f.id)
             where l.id is null or f.id is null or (d.lead_id is null) <> (l.removed_at is not null)
            """),
        new("INV-32", "Erased means erased", """
            select l.id from lead l join lead_flow f on f.id = l.id
             where l.removed_at is not null
               and (coalesce(l.phone_hash, l.email_hash) is not null or coalesce(l.reference, l.reason_detail) is not null or l.dup_hashes is not null or octet_length(f.answer) > 0
                or exists (select 1 from lead_raw r where r.lead_id = l.id)
                or exists (select 1 from attempt a left join attempt_raw r on r.attempt_id = a.id where a.lead_id = l.id
                            and (r.attempt_id is not null or coalesce(a.detail, a.buyer_reference, a.redirect_url, a.late_reference) is not null))
                or exists (select 1 from ping p where p.used_by = l.id and (cardinality(p.field_hashes) > 0 or (p.bids is not null or p.reason_detail is not null)))
                or exists (select 1 from lead_return r where r.lead_id = l.id and r.note is not null)
                or exists (select 1 from delivery_note n where n.lead_id = l.id)
                or exists (select 1 from lead_change c where c.lead_id = l.id)
                or exists (select 1 from lead_note n where n.lead_id = l.id)
                or exists (select 1 from lead_file n where n.lead_id = l.id)
                or exists (select 1 from flow_log g, jsonb_array_elements(g.steps) s where g.lead_id = l.id and s ? 'detail'))
            """),
        new("INV-05", "No attempt without its holds", """
            select a.id from attempt a
             where not a.test and (a.cap_state = 0 or a.slot_state = 0 or (a.uses_wallet or a.order_id is not null) <> (a.funds_state > 0)
                or a.state in (0, 1, 7) and (a.cap_state <> 1 or a.slot_state <> 1 or a.funds_state not in (0, 1))
                or a.state = 2 and (a.cap_state <> 3 or a.slot_state <> 3 and not a.manual and not exists (select 1 from sale s where s.attempt_id = a.id and s.state = 1) or a.funds_state not in (0, 3))
                or a.state in (3, 4, 5) and (a.cap_state <> 4 or a.slot_state <> 4 or a.funds_state not in (0, 4))
                or a.state = 6 and (a.cap_state <> 2 or a.slot_state not in (2, 4) or a.funds_state not in (0, 2)) or a.done_at < a.at or a.state in (0, 7) and a.pinned_until is null)
                or a.test and (a.cap_state <> 0 or a.slot_state <> 0 or a.funds_state <> 0)
                or not exists (select 1 from lead_flow f where f.id = a.lead_id)
            """),
        new("INV-10a", "A lead is not sold more often than it may be", """
            select f.id from lead_flow f
             where (select count(*) from sale s where s.lead_id = f.id and s.state = 0 and not s.manual)
                 + (select count(*) from attempt a where a.lead_id = f.id and a.slot_state in (1, 2)) > f.max_slots
            """),
        new("INV-10b", "Slots taken are the slots of live attempts", """
            select f.id, f.slots from lead_flow f
             where f.slots <> coalesce((select sum(a.slots) from attempt a where a.lead_id = f.id and a.slot_state in (1, 2, 3)), 0)
            """),
        new("INV-11a", "An exclusive sale stands alone", """
            select lead_id from sale where state = 0 group by lead_id having bool_or(exclusive) and count(*) > 1
            """),
        new("INV-11b", "No slot is held beside an exclusive sale", """
            select s.lead_id from sale s join attempt a on a.lead_id = s.lead_id and a.id <> s.attempt_id and a.slot_state in (1, 2) where s.exclusive and s.state = 0
            """),
        new("INV-12", "A client has a lead at most once, or once per delivery account where it takes several", """
            select lead_id, client_id as who from sale where state = 0 and not several group by lead_id, client_id having count(*) > 1
            union all
            select lead_id, account_id from sale where state = 0 group by lead_id, account_id having count(*) > 1
            """),
        new("INV-13", "Sales and accepted attempts are the same, one to one", """
            select coalesce(s.attempt_id, a.id) as attempt_id from sale s
              full join (select * from attempt where state = 2 and not test) a on a.id = s.attempt_id
             where s.attempt_id is null or a.id is null or s.lead_id <> a.lead_id or s.client_id <> a.client_id or s.cents <> a.price or s.manual <> a.manual
            """),
        new("INV-24a", "An order id is used at most once, by a lead of its campaign, within 300 seconds", """
            select l.id from lead l left join ping p on p.id = l.ping_id
             where l.ping_id is not null
               and (p.id is null or p.used_by is distinct from l.id or p.campaign_id <> l.campaign_id or not p.accepted or p.test <> l.test
                or p.used_at - p.issued_at > interval '300 seconds' or p.used_at < p.issued_at)
            union all
            select p.id from ping p left join lead l on l.id = p.used_by where p.used_by is not null and l.ping_id is distinct from p.id
            """),
        new("INV-24b", "The buyers' references of an expired order id are not kept", """
            select id from ping where bids is not null and used_by is null and issued_at < clock_timestamp() - interval '6 minutes' - @quiet
            """),
        new("INV-25", "No two valid leads with an equal duplicate key inside the window", """
            with k as (select l.id, l.lead_type_id, l.created_at, l.seq, l.dup_days, unnest(l.dup_hashes) as hash from lead l where l.validity in (0, 1) and not l.test)
            select b.id, a.id as original from k a join k b on b.lead_type_id = a.lead_type_id and b.hash = a.hash and b.seq > a.seq
             where b.dup_days is not null and a.created_at >= b.created_at - b.dup_days * interval '24 hours'
            """),
        new("INV-26a", "A buyer that does not de-duplicate gets an attempt once; one that does gets one body", """
            select attempt_id from buyer_log group by attempt_id having not bool_or(deduplicates) and count(*) > 1 or count(distinct body_hash) > 1
            """) { Log = OutsideLog.Requests },
        new("INV-26b", "Every wire request belongs to an attempt, and every acceptance is a sale, unknown, or flagged", """
            select b.attempt_id, b.verdict from buyer_log b left join attempt a on a.id = b.attempt_id
             where a.id is null
                or b.verdict = 'accepted' and not a.test and a.state <> 6 and not a.ambiguous
               and not exists (select 1 from sale s where s.lead_id = a.lead_id and s.account_id = a.account_id)
            """) { Log = OutsideLog.Requests },
        new("INV-27", "Accepted and pinned attempts never exceed the slots", """
            select f.id from lead_flow f
             where (select count(*) from attempt a where a.lead_id = f.id and a.slot_state in (2, 3)) > f.max_slots
            """),
        new("INV-28", "What must be told is told in time, once per cause", """
            select id, topic, key from outbox where state = 0 and created_at < clock_timestamp() - interval '3 days'
            union all
            select (array_agg(id))[1], topic, key from outbox group by topic, key having count(*) > 1
            """),
        new("INV-31", "Epochs along a lead's attempts never decrease and never exceed the lead's own", """
            select a.id, a.epoch from (select id, lead_id, epoch, lag(epoch) over (partition by lead_id order by seq) as before from attempt) a
              join lead_flow f on f.id = a.lead_id where a.epoch < a.before or a.epoch > f.epoch
            """),
    ];
}
