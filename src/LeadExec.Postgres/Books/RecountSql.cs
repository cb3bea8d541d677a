using LeadExec.Ports.Books;

namespace LeadExec.Postgres.Books;

/// <summary>Recounting of one book row: lock it, mark what counts, then set what is taken (commit-protocol 1, item 8).</summary>
internal static class RecountSql
{
    public const string Lock = "select 1 from book where kind = @kind and id = @id for no key update";

    public const string Wallet = """
        update book b set left_cents = b.credit_cents
            + coalesce((select sum(e.cents) from entry e where e.kind = 3 and e.credit = 'client:' || b.id), 0)
            + coalesce((select sum(p.cents) from payment p where p.client_id = b.id and p.target = 3 and p.state = 2 and p.method in (6, 7)), 0)
            - coalesce((select sum(r.cents - r.short_cents) from refund r join payment p on p.id = r.payment_id where p.client_id = b.id and p.target = 3 and r.state in (0, 1, 2, 4)), 0)
            - coalesce((select sum(case when a.funds_state = 3 then a.price else a.cents end) from attempt a
                         where a.client_id = b.id and a.uses_wallet and a.funds_state in (1, 2, 3)), 0)
            + coalesce((select sum(r.cents) from lead_return r join attempt a on a.id = r.attempt_id where r.client_id = b.id and a.uses_wallet), 0)
         where b.kind = 2 and b.id = @id
        """;

    // Live holds of the last 40 days: no window is longer than a month.
    private const string MarkAttempts = """
        update attempt set {0}_counted = 3
         where {1} = @id and cap_state in (1, 2, 3) and {0}_counted < 3 and at > clock_timestamp() - interval '40 days'
        """;

    private const string MarkLeads = """
        update lead set campaign_counted = 3
         where campaign_id = @id and validity in (0, 1) and not test and campaign_counted < 3 and created_at > clock_timestamp() - interval '40 days'
        """;

    private const string AttemptRows =
        "select day_key, week_key, month_key, minute from attempt where {1} = @id and cap_state in (1, 2, 3) and {0}_counted = 3";

    private const string LeadRows =
        "select campaign_day as day_key, campaign_week as week_key, campaign_month as month_key, campaign_minute as minute from lead where campaign_id = @id and campaign_counted = 3";

    private const string QualifiedRows = "select day_key, week_key, month_key, minute from qualified where kind = @kind and id = @id";

    private const string Count = """
        with counted as materialized ({2}),
        k as (select greatest(b.day_key, (select max(day_key) from counted)) as day, greatest(b.week_key, (select max(week_key) from counted)) as week,
                     greatest(b.month_key, (select max(month_key) from counted)) as month,
                     greatest(b.minute, (select max(minute) from counted), floor(extract(epoch from clock_timestamp()) / 60)::int) as minute
                from book b where b.kind = @kind and b.id = @id)
        update book b set
            day_key = k.day, day_taken = (select count(*) from counted c where c.day_key = k.day),
            week_key = k.week, week_taken = (select count(*) from counted c where c.week_key = k.week),
            month_key = k.month, month_taken = (select count(*) from counted c where c.month_key = k.month),
            minute = k.minute,
            hour = array(select (select count(*) from counted c where c.minute = k.minute - 60 + g)::int from generate_series(0, 60) g order by g)
          from k where b.kind = @kind and b.id = @id
        """;

    /// <summary>The statements after <see cref="Lock"/>, each with a snapshot of its own.</summary>
    public static string[] For(BookKind kind) => kind switch
    {
        BookKind.Campaign => [MarkLeads, Format(Count, "", "", LeadRows)],
        BookKind.DeliveryAccount => Attempts("account", "account_id"),
        BookKind.ClientCaps => Attempts("client", "client_id"),
        BookKind.QualifiedOfAccount or BookKind.QualifiedOfClient => [Format(Count, "", "", QualifiedRows)],
        BookKind.Wallet => [Wallet],
        BookKind.Order => throw new NotSupportedException("Orders are recounted by their own rules."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string[] Attempts(string prefix, string column) =>
        [Format(MarkAttempts, prefix, column, ""), Format(Count, prefix, column, Format(AttemptRows, prefix, column, ""))];

    private static string Format(string template, string prefix, string column, string rows) =>
        template.Replace("{2}", rows, StringComparison.Ordinal).Replace("{0}", prefix, StringComparison.Ordinal).Replace("{1}", column, StringComparison.Ordinal);
}
