namespace LeadExec.Postgres.Books;

/// <summary>Statements about the months of the books.</summary>
internal static class PeriodSql
{
    public const string Lock = "select pg_advisory_xact_lock(19525, 62)";

    /// <summary>1 closed, 2 begun, 3 not over, 4 another one comes first, 0 may begin.</summary>
    public const string Judge = """
        select case when exists (select 1 from book_period where month = @month and closed_at is not null) then 1
                    when exists (select 1 from book_period where month = @month) then 2
                    when @to + @grace > clock_timestamp() then 3
                    when exists (select 1 from book_period where closed_at is null) or @month <> coalesce(
                      (select case when max(month) % 100 = 12 then max(month) + 89 else max(month) + 1 end from book_period), @month) then 4
                    else 0 end
        """;

    public const string Begin = """
        insert into book_period(month, starts_at, ends_at, closing_at, closed_by)
        values (@month, coalesce((select max(ends_at) from book_period), @from), @to, clock_timestamp(), @actor)
        """;

    public const string Finish = """
        insert into book_period_balance(month, ledger, opening_cents, debit_cents, credit_cents)
        select p.month, l.ledger, coalesce(sum(l.credit - l.debit) filter (where e.at < p.starts_at), 0),
               coalesce(sum(l.debit) filter (where e.at >= p.starts_at), 0), coalesce(sum(l.credit) filter (where e.at >= p.starts_at), 0)
          from book_period p join entry e on e.at < p.ends_at
         cross join lateral (values (e.debit, e.cents, 0), (e.credit, 0, e.cents)) l(ledger, debit, credit)
         where p.month = @month group by p.month, l.ledger;
        update book_period p set closed_at = clock_timestamp(), seal = s.n, hash = s.hash
          from (select 1) one left join (select n, hash from journal_seal order by n desc limit 1) s on true where p.month = @month;
        insert into audit_entry(at, actor, action, subject, after)
        select p.closed_at, @actor, 'periodClosed', 'period/' || p.month, jsonb_build_object('seal', p.seal, 'hash', encode(p.hash, 'hex')) from book_period p where p.month = @month
        """;

    public const string Periods = """
        select p.month as Month, p.starts_at as StartsAt, p.ends_at as EndsAt, p.closed_at as ClosedAt, p.closed_by as ClosedBy, p.seal as Seal, encode(p.hash, 'hex') as Hash, f.*
          from book_period p
         cross join lateral (
        """ + Sums + """
            from book_period_balance b cross join lateral (select split_part(b.ledger, ':', 1) as class, b.opening_cents as opening, b.debit_cents as debit, b.credit_cents as credit) x
           where b.month = p.month) f
         where (@month::int is null or p.month = @month) and (@before::int is null or p.month < @before) order by p.month desc limit @limit
        """;

    public const string Figures = Sums + """
          from entry e
         cross join lateral (values (e.debit, e.cents, 0::bigint), (e.credit, 0::bigint, e.cents)) l(ledger, debit, credit)
         cross join lateral (select split_part(l.ledger, ':', 1) as class, case when e.at < @from then l.credit - l.debit else 0 end as opening,
                                    case when e.at >= @from then l.debit else 0 end as debit, case when e.at >= @from then l.credit else 0 end as credit) x
         where e.at < @to
        """;

    private const string Sums = """
        select coalesce(sum(x.credit - x.debit) filter (where x.class = 'revenue'), 0)::bigint as Revenue, coalesce(sum(x.debit - x.credit) filter (where x.class = 'cogs'), 0)::bigint as Cost,
               coalesce(sum(x.debit) filter (where x.class = 'cash'), 0)::bigint as Received, coalesce(sum(x.credit) filter (where x.class = 'cash'), 0)::bigint as Paid,
               coalesce(sum(x.credit - x.debit) filter (where x.class = 'tax'), 0)::bigint as Tax, coalesce(sum(x.credit - x.debit) filter (where x.class = 'fees'), 0)::bigint as Fees,
               coalesce(sum(x.debit - x.credit) filter (where x.class = 'adjustments'), 0)::bigint as Adjustments,
               coalesce(sum(x.opening + x.credit - x.debit) filter (where x.class = 'client'), 0)::bigint as Clients,
               coalesce(sum(x.opening + x.credit - x.debit) filter (where x.class = 'payable'), 0)::bigint as Sources

        """;
}
