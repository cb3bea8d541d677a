namespace LeadExec.Postgres.Recovery;

/// <summary>Statements of the recovery store and the outbox; all times are the database's.</summary>
internal static class RecoverySql
{
    public const string Renew = """
        insert into silo(boot_id, started_at, renewed_at) values (@bootId, clock_timestamp(), clock_timestamp())
        on conflict (boot_id) do update set renewed_at = clock_timestamp(), stopped_at = null, recovered_at = null
        """;

    public const string Release = "update silo set stopped_at = clock_timestamp() where boot_id = @bootId";

    /// <summary>Leads of dead processes with an attempt under way, locked as the batch writer locks them.</summary>
    public const string LockOrphans = $"""
        select f.id from lead_flow f
         where f.stage in (0, 1) and f.silo in ({Dead}) and exists (select 1 from attempt a where a.lead_id = f.id and a.state = 1)
         order by f.id limit @limit for no key update skip locked
        """;

    /// <summary>
    /// Unknown: cap and funds pinned, the slot pinned or released as the hold said. No book row changes by it. Due in a minute, because
    /// the owner may be back before anybody takes the lead over, with an outcome that does not count any more (FM-09).
    /// </summary>
    public const string MarkOrphans = """
        with marked as (
          update attempt a set state = 6, done_at = clock_timestamp(), reason = 514, pinned_until = case when a.alternate_of is null then clock_timestamp() + @pinnedFor end,
                 cap_state = case a.cap_state when 1 then 2 else a.cap_state end, funds_state = case a.funds_state when 1 then 2 else a.funds_state end,
                 slot_state = case when a.slot_state <> 1 then a.slot_state when a.release_if_orphaned then 4 else 2 end
           where a.lead_id = any(@leads) and a.state = 1
          returning a.lead_id, case when a.slot_state = 4 then a.slots else 0 end as slots),
        freed as (
          update lead_flow f set slots = f.slots - m.slots, due_at = clock_timestamp() + interval '1 minute'
            from (select lead_id, sum(slots)::int as slots from marked group by lead_id) m where f.id = m.lead_id)
        select count(*) from marked
        """;

    public const string TakeOver = $"""
        with picked as (
          select f.id from lead_flow f
           where f.stage in (0, 1) and f.silo in ({Dead}) and not exists (select 1 from attempt a where a.lead_id = f.id and a.state = 1)
           order by f.id limit @limit for no key update skip locked)
        update lead_flow f set epoch = f.epoch + 1, starts = f.starts + 1, silo = @bootId,
               due_at = case when f.starts >= 3 then null else clock_timestamp() + interval '1 minute' end,
               stage = case when f.starts >= 3 then 4 else f.stage end
          from picked where f.id = picked.id
        returning f.id, f.stage
        """;

    /// <summary>A process of which nothing is left is not looked for any more.</summary>
    public const string Forget = $"""
        update silo s set recovered_at = clock_timestamp()
         where s.boot_id in ({Dead}) and not exists (select 1 from lead_flow f where f.silo = s.boot_id and f.stage in (0, 1))
           and coalesce(s.stopped_at, s.renewed_at) < clock_timestamp() - interval '10 minutes'
        """;

    public const string TakeDue = """
        with picked as (
          select f.id from lead_flow f where f.due_at <= clock_timestamp() and f.stage in (0, 1, 2, 3, 5)
           order by f.due_at limit @limit for no key update skip locked)
        update lead_flow f set due_at = clock_timestamp() + interval '1 minute' from picked where f.id = picked.id returning f.id
        """;

    public const string TakeEndedPins = """
        with picked as (
          select a.id from attempt a
           where a.pinned_until <= clock_timestamp() and a.state = 6
             and (a.account_id = any(@accounts)
                  or exists (select 1 from attempt s where s.lead_id = a.lead_id and s.delivery_id = a.delivery_id and s.state = 2))
           order by a.pinned_until limit @limit for no key update skip locked)
        update attempt a set pinned_until = clock_timestamp() + interval '10 minutes' from picked where a.id = picked.id
        returning a.lead_id as LeadId, a.id as AttemptId
        """;

    public const string TakeMessages = """
        with picked as (
          select o.id from outbox o where o.state = 0 and o.due_at <= clock_timestamp() and o.topic = any(@topics)
           order by o.due_at limit @limit for no key update skip locked)
        update outbox o set due_at = clock_timestamp() + @lease, tries = o.tries + 1
          from picked where o.id = picked.id
        returning o.id, o.topic, o.key, o.payload::text, o.tries - 1, o.created_at, o.last_reason
        """;

    public const string Done = "update outbox set state = 1, done_at = clock_timestamp() where id = @id and state = 0";

    public const string Retry = """
        update outbox set due_at = coalesce(@dueAt::timestamptz, due_at), state = case when @dueAt::timestamptz is null then 2 else 0 end,
               done_at = case when @dueAt::timestamptz is null then clock_timestamp() end, last_reason = @reason
         where id = @id and state = 0
        """;

    public const string Backlog = """
        select count(*), greatest(coalesce(clock_timestamp() - min(created_at), interval '0'), interval '0') from outbox where state = 0 and topic = any(@topics)
        """;

    private const string Dead =
        "select s.boot_id from silo s where s.boot_id <> @bootId and s.recovered_at is null and (s.stopped_at is not null or s.renewed_at < clock_timestamp() - @lease)";
}
