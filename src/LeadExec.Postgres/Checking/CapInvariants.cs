namespace LeadExec.Postgres.Checking;

/// <summary>Caps of delivery accounts, clients and campaigns. Holds are judged by the limit in force when each was placed.</summary>
internal static class CapInvariants
{
    private static readonly string[] Windows = ["day", "week", "month"];

    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("INV-06", "No calendar cap of a delivery account or client was exceeded", string.Join(" union all ", Windows.SelectMany(window => new[]
        {
            Exceeded("account", window), Exceeded("client", window),
        }))),
        new("INV-07", "No rolling hour of a delivery account or client was exceeded", Hour("account") + " union all " + Hour("client")),
        new("INV-06b", "No delivery account or client got more than its percent of qualified leads", Share("account", 6) + " union all " + Share("client", 7)),
        new("INV-08b", "What the book says qualified is what qualified", Compare(6, Qualified(6)) + " union all " + Compare(7, Qualified(7))),
        new("INV-08", "What the book says is taken is what is held", Drift("account", 4) + " union all " + Drift("client", 5)),
        new("INV-09a", "No calendar cap of a campaign was exceeded", string.Join(" union all ", Windows.Select(window => $"""
            select x.id from (select l.id, l.campaign_per_{window} as cap, row_number() over (partition by l.campaign_id, l.campaign_{window} order by l.seq) as n
                                from lead l where l.campaign_counted > 0) x where x.cap > 0 and x.n > x.cap
            """))),
        new("INV-09b", "No rolling hour of a campaign was exceeded", """
            select h.id from (select l.id, l.campaign_id, l.seq, l.created_at, l.campaign_per_hour,
                                     count(*) over (partition by l.campaign_id order by l.created_at range between interval '3599.999999 seconds' preceding and current row) as hour
                                from lead l where l.campaign_counted = 3) h
             where h.campaign_per_hour > 0 and h.hour > h.campaign_per_hour
               and (select count(*) from lead g where g.campaign_id = h.campaign_id and g.campaign_counted = 3 and g.seq <= h.seq
                       and g.created_at > h.created_at - interval '60 minutes' and g.created_at <= h.created_at) > h.campaign_per_hour
            """),
        new("INV-09c", "What the book says a campaign took is what was accepted", Compare(1,
            "select l.campaign_id as owner, l.campaign_day as day_key, l.campaign_week as week_key, l.campaign_month as month_key, l.campaign_minute as minute, l.campaign_counted as counted from lead l where l.campaign_counted > 0")),
    ];

    private static string Exceeded(string who, string window) => $"""
        select x.id from (select a.id, a.{who}_per_{window} as cap, row_number() over (partition by a.{who}_id, a.{window}_key order by a.seq) as n
                            from attempt a where a.cap_state in (1, 2, 3) and a.{who}_counted > 0 and not a.manual) x where x.cap > 0 and x.n > x.cap
        """;

    // The share as it was judged: deliveries counted before and with this one, against the leads that had qualified by then (F-18).
    private static string Share(string who, int kind) => $"""
        select h.id from attempt h
         cross join lateral (select h.{who}_share % 1000 as percent, h.{who}_share / 1000 as frame) s
         where h.cap_state in (1, 2, 3) and h.{who}_share is not null and not h.manual
           and (select count(*) from attempt g where g.{who}_id = h.{who}_id and g.cap_state in (1, 2, 3) and g.{who}_counted > 0 and g.seq <= h.seq and {InFrame("g")}) * 100
             > s.percent * (select count(*) from qualified g where g.kind = {kind} and g.id = h.{who}_id and g.seq <= h.seq and {InFrame("g")})
        """;

    private static string InFrame(string row) =>
        $"case s.frame when 0 then {row}.minute between h.minute - 60 and h.minute when 1 then {row}.day_key = h.day_key when 2 then {row}.week_key = h.week_key else {row}.month_key = h.month_key end";

    private static string Qualified(int kind) => $"select id as owner, day_key, week_key, month_key, minute, 3 as counted from qualified where kind = {kind}";

    // The window counts in one pass what came within the hour, in whatever order it was committed; only where that is too much the rows
    // before each one are counted by themselves, as the rule has it.
    private static string Hour(string who) => $"""
        select h.id from (select a.id, a.{who}_id, a.seq, a.at, a.{who}_per_hour,
                                 count(*) over (partition by a.{who}_id order by a.at range between interval '3599.999999 seconds' preceding and current row) as hour
                            from attempt a where a.cap_state in (1, 2, 3) and a.{who}_counted = 3) h
         where h.{who}_per_hour > 0 and h.hour > h.{who}_per_hour
           and (select count(*) from attempt g where g.{who}_id = h.{who}_id and g.cap_state in (1, 2, 3) and g.{who}_counted = 3 and g.seq <= h.seq
                   and g.at > h.at - interval '60 minutes' and g.at <= h.at) > h.{who}_per_hour
        """;

    private static string Drift(string who, int kind) => Compare(kind,
        $"select a.{who}_id as owner, a.day_key, a.week_key, a.month_key, a.minute, a.{who}_counted as counted from attempt a where a.cap_state in (1, 2, 3) and a.{who}_counted > 0");

    private static string Compare(int kind, string counted) => $"""
        select * from (
          with c as materialized ({counted}),
          keys as (select coalesce(b.id, o.owner) as id from (select id from book where kind = {kind}) b full join (select distinct owner::bigint as owner from c) o on o.owner = b.id),
          t as (select k.id, b.day_taken, b.week_taken, b.month_taken, b.hour, b.hour_taken, b.minute, b.day_key, b.week_key, b.month_key,
                       (select count(*) from c where c.owner = k.id and c.day_key = b.day_key) as day_real,
                       (select count(*) from c where c.owner = k.id and c.week_key = b.week_key) as week_real,
                       (select count(*) from c where c.owner = k.id and c.month_key = b.month_key) as month_real,
                       (select count(*) from c where c.owner = k.id and (c.day_key > b.day_key or c.week_key > b.week_key or c.month_key > b.month_key)) as ahead,
                       case when b.hour is not null then array(select (select count(*) from c where c.owner = k.id and c.counted = 3 and c.minute = b.minute - 60 + g)::int
                                                                 from generate_series(0, 60) g order by g) end as hour_real
                  from keys k left join book b on b.kind = {kind} and b.id = k.id)
          select t.id from t
           where t.day_taken is null or t.day_taken <> t.day_real or t.week_taken <> t.week_real or t.month_taken <> t.month_real or t.ahead > 0
              or t.hour is distinct from t.hour_real) kind_{kind}
        """;
}
