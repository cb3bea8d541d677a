using System.Collections.Immutable;

namespace LeadExec.Postgres.Tests.Planted;

/// <summary>Classic mistakes of a batch writer.</summary>
internal static class DatabasePlants
{
    public static ImmutableArray<DatabasePlant> All { get; } =
    [
        new("released pinned hold", "INV-05")
        {
            Changes = [("v.o_state when 2 then 3 when 6 then 2 else 4 end else a.cap_state", "v.o_state when 2 then 3 else 4 end else a.cap_state")],
        },
        new("sale without entry", "INV-16a") { Changes = [("as debit, 'revenue' as credit, sl.cents from sl", "as debit, 'revenue' as credit, sl.cents from sl where sl.cents < 0")] },
        new("cost not booked", "INV-16b") { Changes = [("where p.cost > 0 and not nl.test", "where p.cost > 1000000 and not nl.test")] },
        new("epoch not compared", "INV-31") { Changes = [("when j.f_epoch <> j.epoch then 4", "when false then 4")] },
        new("order id used twice", "INV-24a")
        {
            Guards = "drop index lead_ping",
            Changes = [("when g.used_by is not null then 132", ""), ("g.id = v.ping and g.used_by is null and", "g.id = v.ping and")],
        },
        new("order id without end", "INV-24a") { Changes = [("when v_now - g.issued_at > interval '300 seconds' then 131", "")] },
        new("counters from the client's list", "INV-08")
        {
            Changes =
            [
                ("select 4, i.account_id, 1, 0, 0, i.account_counted = 3, i.minute, i.day_key, i.week_key, i.month_key from ins i where i.account_counted > 0",
                 "select 4, c.h_account, 1, 0, 0, true, v_minute, c.hk_day, c.hk_week, c.hk_month from c where c.h_id is not null and c.a_day is not null"),
            ],
        },
        new("rejected delivery keeps its place", "INV-08")
        {
            Changes = [("d.account_counted > 0 and d.old_cap in (1, 2) and d.cap_state = 4", "d.account_counted > 0 and d.old_cap in (1, 2) and d.cap_state = 9")],
        },
        new("whole hold given back after a sale", "INV-17") { Changes = [("select 2, d.client_id, 0, 0, d.cents - coalesce(d.price, 0), false", "select 2, d.client_id, 0, 0, d.cents, false")] },
        new("lost outbox row", "INV-28") { Changes = [("where coalesce(b.seq in (select v.seq from v where v.verdict = 0), false)", "where coalesce(b.seq in (select v.seq from v where v.verdict = 0), false) and v_minute % 2 = 2")] },
        new("window by the sender's clock", "INV-07") { Changes = [("v_minute := floor(extract(epoch from v_now) / 60)::int", "v_minute := floor(extract(epoch from coalesce(p_received[1], v_now)) / 60)::int")] },
        new("sold once more than allowed", "INV-10a")
        {
            Guards = "alter table lead_flow drop constraint lead_flow_check",
            Changes = [("> p.top_slots then 308", "> p.top_slots + 1 then 308")],
        },
        new("decision without its record", "INV-30g") { Changes = [("if exists (select 1 from unnest(p_more) m where m::jsonb ? 'by') then", "if false then")] },
        new("duplicate not judged", "INV-25")
        {
            Changes =
            [
                ("case when j.ping_why = 0 and j.dup is null then 0 else 3 end", "case when j.ping_why = 0 then 0 else 3 end"),
                ("coalesce(k.seq in (select v.seq from v where v.r_take), false)) <> (select count(*) from cl)", "coalesce(k.seq in (select v.seq from v where v.r_take), false)) < 0"),
            ],
        },
    ];
}
