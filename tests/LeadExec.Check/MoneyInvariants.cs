namespace LeadExec.Check;

/// <summary>Prices, entries and wallets.</summary>
internal static class MoneyInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("INV-14", "A sale costs at most what was held for it", """
            select a.id, a.price, a.cents from attempt a where a.state = 2 and (a.price is null or a.price < 0 or a.price > a.cents) or a.state <> 2 and a.price is not null
            """),
        new("INV-15", "Every entry has two different ledgers and an amount", """
            select kind, ref, n from entry where debit = credit or cents < 0 or debit = '' or credit = ''
            """),
        new("INV-16a", "Each sale has exactly one entry with its price, and each such entry a sale", """
            select coalesce(s.attempt_id, e.ref) as ref from (select * from entry where kind = 1) e full join sale s on s.attempt_id = e.ref
             where s.attempt_id is null or e.ref is null or e.n <> 0 or e.cents <> s.cents or e.debit <> 'client:' || s.client_id or e.credit <> 'revenue'
            """),
        new("INV-16b", "Each bought lead has exactly one entry with its cost, and each such entry a lead", """
            select coalesce(l.id, e.ref) as ref from (select * from entry where kind = 2) e
              full join (select l.* from lead l
                          cross join lateral (select coalesce(sum(s.cost), 0) as cents from sale s where s.lead_id = l.id) s
                          where l.validity in (0, 1) and not l.test and l.cost - s.cents <> 0) l on l.id = e.ref
             where l.id is null or e.ref is null or e.n <> 0
                or e.cents <> l.cost - (select coalesce(sum(s.cost), 0) from sale s where s.lead_id = l.id) or e.debit <> 'cogs' or e.credit <> 'payable:' || l.lead_source_id
            """),
        new("INV-16c", "Each sale under a revenue share has exactly one entry with the share, and each such entry a sale", """
            select coalesce(s.attempt_id, e.ref) as ref from (select * from entry where kind = 4) e
              full join (select s.*, l.lead_source_id from sale s join lead l on l.id = s.lead_id where s.cost > 0) s on s.attempt_id = e.ref
             where s.attempt_id is null or e.ref is null or e.n <> 0 or e.cents <> s.cost or e.debit <> 'cogs' or e.credit <> 'payable:' || s.lead_source_id
            union all
            select s.attempt_id from sale s join lead l on l.id = s.lead_id
             where s.cost <> case when l.share_percent is null then 0 else sale_cost(l.share_percent, l.share_per_sale, s.cents) end
            """),
        new("INV-17", "What a wallet has left is credit and payments less sales and holds, and never below zero", """
            select b.id, b.left_cents from book b
             where b.kind = 2 and (b.left_cents < 0 or b.left_cents <> b.credit_cents
                 + coalesce((select sum(e.cents) from entry e where e.kind = 3 and e.credit = 'client:' || b.id), 0)
                 - coalesce((select sum(case when a.funds_state = 3 then a.price else a.cents end) from attempt a
                              where a.client_id = b.id and a.uses_wallet and a.funds_state in (1, 2, 3)), 0))
            """),
        new("INV-18", "No order is overdrawn", "select id, left_cents, left_units from book where kind = 3 and (left_cents < 0 and not by_units or left_units < 0 and by_units)"),
    ];
}
