namespace LeadExec.Postgres.Checking;

/// <summary>Invoices: their numbers, totals and entries.</summary>
internal static class InvoiceInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("INV-I1", "Numbers of invoices run from 1 without a gap, also over those that were taken back", """
            select x.number from (select number, row_number() over (order by number) as place from invoice where number is not null) x where x.number <> x.place
            union all
            select n.last from invoice_number n where n.last <> (select count(*) from invoice where number is not null)
            """),
        new("INV-I2", "The lines of an invoice make its subtotal, and subtotal and tax its total, rounded once", """
            select i.id, i.subtotal_cents from invoice i
             cross join lateral (select coalesce(sum(l.cents), 0) as cents from invoice_line l where l.invoice_id = i.id) l
             where l.cents <> i.subtotal_cents or i.number is not null and i.total_cents <> round(i.subtotal_cents * (1 + i.tax_percent / 100), 0)
            """),
        new("INV-I3", "An issued invoice has booked its tax, and each such entry belongs to one", """
            select coalesce(i.id, e.ref) as ref
              from (select * from invoice where number is not null and tax_cents > 0) i
              full join (select * from entry where kind = 13) e on e.ref = i.id
             where i.id is null or e.ref is null or e.n <> 0 or e.cents <> i.tax_cents or e.debit <> 'client:' || i.client_id or e.credit <> 'tax'
            """),
        new("INV-I4", "An issued invoice has booked each line that no sale has booked, and each such entry belongs to one", """
            select coalesce(l.id, e.ref) as ref
              from (select i.id, i.client_id, x.n, x.cents from invoice i join invoice_line x on x.invoice_id = i.id where i.number is not null and x.kind in (3, 4, 5)) l
              full join (select * from entry where kind = 15) e on e.ref = l.id and e.n = l.n
             where l.id is null or e.ref is null or e.cents <> abs(l.cents)
                or (e.debit, e.credit) is distinct from (case when l.cents > 0 then 'client:' || l.client_id else 'fees' end, case when l.cents > 0 then 'fees' else 'client:' || l.client_id end)
            """),
        new("INV-I5", "What a void invoice had booked is booked back, once and nothing else", """
            select coalesce(a.ref, b.ref) as ref
              from (select e.* from entry e join invoice i on i.id = e.ref and i.stage = 2 where e.kind in (13, 15)) a
              full join (select * from entry where kind in (14, 16)) b on b.ref = a.ref and b.n = a.n and b.kind = a.kind + 1
             where a.ref is null or b.ref is null or a.cents <> b.cents or a.debit <> b.credit or a.credit <> b.debit
            """),
        new("INV-I7", "No payment of an invoice counts beyond what it asks for, and what was taken off its order: the rest is the client's credit", """
            select i.id from invoice i
              join (select p.invoice_id, sum(case when p.surplus_cents > 0 then greatest(0, p.cents - p.refunded_cents - p.surplus_cents) else p.cents - p.refunded_cents end) as cents
                      from payment p where p.state = 2 and p.invoice_id is not null group by 1) x on x.invoice_id = i.id
             where x.cents > case i.stage when 1 then i.total_cents - (select coalesce(sum(p.cents), 0) from payment p where p.order_id = i.order_id and p.state = 2 and p.cents < 0) else 0 end
            union all
            select p.id from payment p where p.surplus_cents > 0 and (p.state <> 2 or p.invoice_id is null)
            """),
        new("INV-I8", "The invoice of an automatic payment asks for what was charged, which was paid", """
            select i.id, i.total_cents from invoice i join order_charge c on c.order_id = i.order_id and c.purpose = i.purpose
             where i.number is not null and c.tax_percent is not null and (c.state <> 1 or i.total_cents <> c.cents)
            """),
        new("INV-I6", "A payment of an invoice is its client's", """
            select p.id from payment p left join invoice i on i.id = p.invoice_id where p.invoice_id is not null and (i.id is null or i.client_id <> p.client_id)
            """),
    ];
}
