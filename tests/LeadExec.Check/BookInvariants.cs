namespace LeadExec.Check;

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
    ];
}
