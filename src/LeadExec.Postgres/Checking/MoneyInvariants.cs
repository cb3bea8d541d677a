namespace LeadExec.Postgres.Checking;

/// <summary>Prices, entries, wallets and orders.</summary>
internal static class MoneyInvariants
{
    private const string Spent = "case when a.funds_state = 3 then a.price else a.cents end";

    public static IReadOnlyList<Invariant> All { get; } =
    [
        new("INV-14", "A sale costs at most what was held for it", """
            select a.id, a.price, a.cents from attempt a where a.state = 2 and (a.price is null or a.price < 0 or a.price > a.cents) or a.state <> 2 and a.price is not null
            """),
        new("INV-15", "Every entry has two different ledgers and an amount", """
            select kind, ref, n from entry where debit = credit or cents < 0 or debit = '' or credit = ''
            """),
        new("INV-16a", "Each sale has exactly one entry, which makes its price together with the entries that replaced it, and each such entry a sale", """
            select coalesce(s.attempt_id, e.ref) as ref
              from (select x.ref, count(*) filter (where x.kind = 1) as booked, min(c.ledger) as low, max(c.ledger) as high,
                           sum(case when x.credit = 'revenue' then x.cents else -x.cents end) as cents,
                           bool_and(x.credit = 'revenue' or x.debit = 'revenue' and x.kind = 6) as formed
                      from entry x cross join lateral (select case when x.credit = 'revenue' then x.debit else x.credit end as ledger) c
                     where x.kind in (1, 6) group by x.ref) e
              full join sale s on s.attempt_id = e.ref
             where s.attempt_id is null or e.ref is null or e.booked <> 1 or not e.formed or e.cents <> s.cents or e.low <> e.high or e.low <> 'client:' || s.client_id
            """),
        new("INV-16b", "Each bought lead has exactly one entry with its cost, and each such entry a lead", """
            select coalesce(l.id, e.ref) as ref from (select a.* from entry a where a.kind = 2 and not exists (select 1 from entry b where b.kind in (5, 9) and b.ref = a.ref)) e
              full join (select l.id, l.lead_source_id, l.cost - coalesce(s.cents, 0) as cents from lead l
                          left join (select lead_id, sum(cost) as cents from sale where cost <> 0 group by lead_id) s on s.lead_id = l.id
                          where l.validity in (0, 1) and not l.test and l.source_returned_at is null and l.cost <> coalesce(s.cents, 0)) l on l.id = e.ref
             where l.id is null or e.ref is null or e.n <> 0 or e.cents <> l.cents or e.debit <> 'cogs' or e.credit <> 'payable:' || l.lead_source_id
            """),
        new("INV-16c", "Entries of a sale's cost make its share together, and each such entry has a sale", """
            select coalesce(s.attempt_id, e.ref) as ref
              from (select x.ref, count(*) filter (where x.kind = 4) as booked, min(c.ledger) as low, max(c.ledger) as high,
                           sum(case when x.debit = 'cogs' then x.cents else -x.cents end) as cents,
                           bool_and(x.debit = 'cogs' or x.credit = 'cogs' and x.kind = 7) as formed
                      from entry x cross join lateral (select case when x.debit = 'cogs' then x.credit else x.debit end as ledger) c
                     where x.kind in (4, 7) group by x.ref) e
              full join (select s.*, l.lead_source_id from sale s join lead l on l.id = s.lead_id
                          where s.cost > 0 or exists (select 1 from entry x where x.kind in (4, 7) and x.ref = s.attempt_id)) s on s.attempt_id = e.ref
             where s.attempt_id is null or e.ref is null or e.booked > 1 or not e.formed or e.cents <> s.cost or e.low <> e.high or e.low <> 'payable:' || s.lead_source_id
            union all
            select s.attempt_id from sale s join lead l on l.id = s.lead_id
             where l.source_returned_at is null and not exists (select 1 from lead_return r where r.attempt_id = s.attempt_id and r.moved)
               and s.cost <> case when l.share_percent is null then 0 else sale_cost(l.share_percent, l.share_per_sale, s.cents) end
            """),
        new("INV-16e", "Each approved return has exactly one entry with its price, which is the sale's, and each such entry a return of a returned sale", """
            select coalesce(r.attempt_id, e.ref) as ref from (select * from entry where kind = 8) e
              full join (select r.*, s.cents as price, s.state as sale_state from lead_return r join sale s on s.attempt_id = r.attempt_id where r.state in (2, 3)) r on r.attempt_id = e.ref
             where r.attempt_id is null or e.ref is null or e.n <> 0 or e.cents <> r.cents or e.cents <> r.price or r.sale_state <> 1
                or e.debit <> 'revenue' or e.credit <> 'client:' || r.client_id
            union all
            select s.attempt_id from sale s where s.state = 1 and not exists (select 1 from lead_return r where r.attempt_id = s.attempt_id and r.state in (2, 3))
            """),
        new("INV-16f", "A lead that went back to its source has exactly one entry, with all that was booked for it, and costs nothing", """
            select coalesce(l.id, e.ref) as ref from (select * from entry where kind = 9) e
              full join (select * from lead where source_returned_at is not null) l on l.id = e.ref
             where l.id is null or e.ref is null or e.n <> 0 or l.cost <> 0 or e.debit <> 'payable:' || l.lead_source_id or e.credit <> 'cogs'
                or e.cents <> (select coalesce(sum(x.cents), 0) from entry x where x.kind = 2 and x.ref = l.id) + (select coalesce(sum(s.cost), 0) from attempt a join sale s on s.attempt_id = a.id where a.lead_id = l.id)
                or (select count(*) from lead_return r where r.lead_id = l.id and r.state = 3) <> 1
            union all
            select r.lead_id from lead_return r join lead l on l.id = r.lead_id where r.state = 3 and l.source_returned_at is null
            """),
        new("INV-16d", "A cost that was taken back was booked before, and its lead is rejected", """
            select b.ref from entry b
              left join entry a on a.kind = 2 and a.ref = b.ref
              left join lead l on l.id = b.ref
             where b.kind = 5 and (a.ref is null or l.id is null or a.cents <> b.cents or a.debit <> b.credit or a.credit <> b.debit or b.n <> 0
                                   or l.validity <> 3 or exists (select 1 from sale s where s.lead_id = b.ref and s.state = 0 and not s.manual))
            """),
        new("INV-16p", "Each payment that succeeded has exactly one entry with its amount, and each such entry such a payment", """
            select coalesce(p.id, e.ref) as ref
              from (select * from entry where kind in (3, 10, 12)) e
              full join (select x.*, case when x.method in (6, 7) then 12 when x.target = 3 then 3 else 10 end as kind, 'client:' || x.client_id as own,
                                case x.method when 1 then case x.provider when 1 then 'cash:stripe' else 'cash:authorize-net' end when 2 then 'cash:check' when 3 then 'cash:bank'
                                  when 4 then 'cash:cash' when 5 then 'cash:mobile' when 0 then 'cash:manual' else 'adjustments' end as other
                           from payment x where x.state = 2) p on p.id = e.ref and p.kind = e.kind
             where p.id is null or e.ref is null or e.n <> 0 or e.cents <> abs(p.cents)
                or (e.debit, e.credit) <> (case when p.cents > 0 then p.other else p.own end, case when p.cents > 0 then p.own else p.other end)
            """),
        new("INV-16q", "Each refund that succeeded has exactly one entry and counts on its payment, each such entry such a refund, and of a payment never counts more as gone back than was paid", """
            select coalesce(r.id, e.ref) as ref
              from (select * from entry where kind = 11) e
              full join (select x.*, 'client:' || p.client_id as own from refund x join payment p on p.id = x.payment_id where x.state = 2) r on r.id = e.ref
             where r.id is null or e.ref is null or e.n <> 0 or e.cents <> r.cents or e.debit <> r.own or e.credit not like 'cash:%'
            union all
            select p.id from payment p
             cross join lateral (select coalesce(sum(r.cents - r.over_cents) filter (where r.state = 2), 0) as gone, coalesce(sum(r.cents - r.over_cents) filter (where r.state in (0, 1, 2, 4)), 0) as going
                                   from refund r where r.payment_id = p.id) x
             where p.refunded_cents <> x.gone or x.going > greatest(p.cents, 0)
            """),
        new("INV-16r", "A dispute takes money of a card payment that succeeded, once, and gives it back after that, once", """
            select e.ref from entry e left join payment p on p.id = e.ref and p.state = 2 and p.method = 1
             where e.kind in (19, 20) and (p.id is null or e.n <> 0 or e.kind = 20 and not exists (select 1 from entry t where t.kind = 19 and t.ref = e.ref))
            """),
        new("INV-17", "What a wallet has left is credit and payments less sales and holds, and never below zero", """
            select b.id, b.left_cents from book b
             where b.kind = 2 and (b.left_cents < 0 or b.left_cents <> b.credit_cents
                 + coalesce((select sum(e.cents) from entry e where e.kind = 3 and e.credit = 'client:' || b.id), 0)
                 + coalesce((select sum(case when e.credit = 'client:' || b.id then e.cents else -e.cents end) from payment p join entry e on e.kind = 12 and e.ref = p.id
                              where p.target = 3 and p.client_id = b.id), 0)
                 - coalesce((select sum(r.cents - r.short_cents) from refund r join payment p on p.id = r.payment_id where p.client_id = b.id and p.target = 3 and r.state in (0, 1, 2, 4)), 0)
                 - coalesce((select sum(case when a.funds_state = 3 then a.price else a.cents end) from attempt a
                              where a.client_id = b.id and a.uses_wallet and a.funds_state in (1, 2, 3)), 0)
                 + coalesce((select sum(r.cents) from lead_return r join attempt a on a.id = r.attempt_id where r.client_id = b.id and a.uses_wallet), 0))
            """),
        new("INV-18", "No order is overdrawn", """
            select id, left_cents, left_units from book where kind = 3 and (left_cents < 0 and not by_units or left_units < 0 and by_units)
            """),
        new("INV-18b", "What an order has left is its total less credit passed on, sales and holds, and with the returns that it could still use", $"""
            select o.id, b.left_cents from orders o left join book b on b.kind = 3 and b.id = o.id
             where b.left_cents is distinct from o.total_cents - o.credit_out_cents - (select coalesce(sum({Spent}), 0) from attempt a where a.order_id = o.id and a.funds_state in (1, 2, 3))
                   + (select coalesce(sum(r.cents), 0) from lead_return r where r.order_id = o.id and r.room)
            """),
        new("INV-19", "A quantity order counts every sale and hold once and never more than was ordered", """
            select o.id, b.left_units from orders o join book b on b.kind = 3 and b.id = o.id
             cross join lateral (select count(*) - (select count(*) from lead_return r where r.order_id = o.id and r.room) as taken
                                   from attempt a where a.order_id = o.id and a.funds_state in (1, 2, 3)) x
             where o.type = 0 and (x.taken > o.quantity
                or not exists (select 1 from orders r where r.renewal_of = o.id) and b.left_units <> o.quantity - x.taken)
            """),
        new("INV-20", "A renewal follows one order, gets what that one passed on, and nothing is passed on twice", """
            select o.id from orders o left join orders p on p.id = o.renewal_of
             where o.renewal_no > 0 and (p.id is null or p.renewal_no <> o.renewal_no - 1 or o.root_id <> coalesce(p.root_id, p.id)
                or o.credit_in_cents <> p.credit_out_cents
                or p.credit_out_cents <> greatest(0, p.total_cents - (select coalesce(sum(case when e.kind = 6 and e.credit <> 'revenue' then -e.cents else e.cents end), 0)
                     from sale s join entry e on e.kind in (1, 6) and e.ref = s.attempt_id where s.order_id = p.id and e.at <= o.created_at)
                     + (select coalesce(sum(t.cents), 0) from lead_return t where t.order_id = p.id and t.room)))
                or o.renewal_no = 0 and (o.credit_in_cents <> 0 or o.root_id is not null)
                or o.credit_out_cents > 0 and not exists (select 1 from orders r where r.renewal_of = o.id)
            union all
            select renewal_of from orders where renewal_of is not null group by renewal_of having count(*) > 1
            """),
        new("INV-23", "A return is approved within its days, and asked for by a client within the percentages that applied then", """
            select r.attempt_id from lead_return r join sale s on s.attempt_id = r.attempt_id
             where r.cents > s.cents or r.requested_at - r.sold_at > r.max_days * interval '24 hours' or r.state in (1, 4) and s.state <> 0
                or not r.by_staff and r.state in (1, 2, 3) and (
                   (select count(*) from lead_return o where o.order_id = r.order_id and o.state in (1, 2, 3) and not o.moved and o.requested_at < r.requested_at) >= r.order_allowed
                   or (select count(*) from lead_return o where o.account_id = r.account_id and o.sold_month = r.sold_month and o.state in (1, 2, 3) and not o.moved
                         and o.requested_at < r.requested_at) >= r.account_allowed)
            """),
        new("INV-23c", "The percentages of a return count what they are of: leads ordered, or received by the order, or by the account in the month of the delivery", """
            select r.attempt_id from lead_return r join orders o on o.id = r.order_id
             where not exists (select 1 from order_status h where h.order_id = o.id and h.event = 14 and h.at >= r.requested_at) -- edited since then
               and o.max_return_percent is not null and (r.order_allowed is null
                or o.type = 0 and r.order_allowed <> o.max_return_percent * o.quantity / 100
                or o.type = 1 and r.order_allowed > o.max_return_percent * (select count(*) from sale s where s.order_id = o.id and s.state in (0, 1)) / 100)
            union all
            select r.attempt_id from lead_return r join sale s on s.attempt_id = r.attempt_id
             where r.sold_month is not null and (r.sold_month not in (to_char(s.booked_at at time zone 'UTC' - interval '14 hours', 'YYYYMM')::int, to_char(s.booked_at at time zone 'UTC' + interval '14 hours', 'YYYYMM')::int)
                or r.account_allowed > (select count(*) from sale x where x.client_id = r.client_id and x.account_id = r.account_id and x.state in (0, 1)
                      and x.booked_at > s.booked_at - interval '32 days' and x.booked_at < s.booked_at + interval '32 days'))
            """),
        new("INV-23b", "What is left of returns for next charges is not more than was returned to orders that could not use it and was paid too much, less what charges used", """
            select c.client_id::text from client_credit c
             where c.cents > (select coalesce(sum(r.cents), 0) from lead_return r where r.client_id = c.client_id and r.room = false)
                 + (select coalesce(sum(p.surplus_cents), 0) from payment p where p.client_id = c.client_id)
                 - (select coalesce(sum(x.credit_cents), 0) from order_charge x join orders o on o.id = x.order_id where o.client_id = c.client_id)
            union all
            select r.attempt_id::text from lead_return r where r.state in (2, 3) and (r.order_id is null) <> (r.room is null)
            """),
        new("INV-21", "An order is charged once per purpose, its total less the credit it got, with the tax of its invoice", """
            select c.order_id, c.purpose from order_charge c join orders o on o.id = c.order_id where c.cents <> round((o.total_cents - o.credit_in_cents) * (1 + coalesce(c.tax_percent, 0) / 100), 0)
            """),
        new("INV-21b", "A paid charge was paid once, its amount less the credit it used; no other payment settles a charge", """
            select c.order_id, c.purpose from order_charge c
              left join (select order_id, purpose, count(*) as times, sum(cents) as cents from payment where state = 2 and purpose is not null group by 1, 2) p
                on p.order_id = c.order_id and p.purpose = c.purpose
             where c.state = 1 and coalesce(p.cents, 0) <> c.cents - c.credit_cents or c.state <> 1 and p.times is not null or p.times > 1
            union all
            select p.order_id, p.purpose from payment p where p.purpose is not null and not exists (select 1 from order_charge c where c.order_id = p.order_id and c.purpose = p.purpose)
            """),
        new("INV-22", "Every hold was placed while its order was open and between its dates", """
            select a.id from attempt a join orders o on o.id = a.order_id
             where a.funds_state <> 0 and (a.at < o.starts_at or a.at >= o.ends_at
                or not exists (select 1 from order_status h left join order_status g on g.order_id = h.order_id and g.n = h.n + 1
                                where h.order_id = o.id and h.status = 1 and a.at between h.at and coalesce(g.at, 'infinity')))
            """),
        new("INV-22b", "The book lets an order take leads exactly when it is open", """
            select o.id from orders o left join book b on b.kind = 3 and b.id = o.id
             where b.shut is distinct from (o.status <> 1) or b.opens_at <> o.starts_at or b.closes_at is distinct from o.ends_at
                or o.status is distinct from (select h.status from order_status h where h.order_id = o.id order by h.n desc limit 1)
            """),
    ];
}
