namespace LeadExec.Postgres.Checking;

/// <summary>The journal as a whole: its seals, parties, payouts to sources.</summary>
internal static class BookInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("INV-15b", "The journal says what was sealed: no sealed entry was altered, removed or inserted", "select * from journal_faults(0, 9223372036854775807)"),
        new("INV-15c", "Every entry is about exactly one client or one source", """
            select kind, ref, n from entry where (debit ~ '^(client|payable):[0-9]+$') = (credit ~ '^(client|payable):[0-9]+$')
            """),
        new("INV-16g", "Each payout to a source and each adjustment of what it is owed has exactly one entry with its amount, and each such entry one of them", """
            select coalesce(p.id, e.ref) as ref
              from (select * from entry where kind in (17, 18)) e full join source_payout p on p.id = e.ref and p.kind = e.kind
             where p.id is null or e.ref is null or e.n <> 0 or e.cents <> abs(p.cents) or e.at <> p.at
                or e.debit <> case when p.kind = 17 or p.cents < 0 then 'payable:' || p.source_id else 'cogs' end
                or e.credit <> case when p.kind = 17 then 'cash:' || p.account when p.cents < 0 then 'cogs' else 'payable:' || p.source_id end
            """),
        new("INV-16h", "The balances of a closed month are those of the journal, and nothing was dated into it afterwards", """
            select coalesce(b.month, x.month) as month, coalesce(b.ledger, x.ledger) as ledger
              from book_period_balance b
              full join (select p.month, l.ledger, coalesce(sum(l.cents) filter (where e.at < p.starts_at), 0) as opening, sum(l.cents) as closing
                           from book_period p join entry e on e.at < p.ends_at
                          cross join lateral (values (e.debit, -e.cents), (e.credit, e.cents)) l(ledger, cents)
                          where p.closed_at is not null group by p.month, l.ledger) x on x.month = b.month and x.ledger = b.ledger
             where b.month is null or x.month is null or b.opening_cents <> x.opening or b.opening_cents + b.credit_cents - b.debit_cents <> x.closing
            union all
            select p.month, e.place::text from book_period p join entry e on e.at < p.ends_at
             where p.closed_at is not null and e.place > coalesce((select s.last_place from journal_seal s where s.n = p.seal), 0)
            """),
    ];
}
