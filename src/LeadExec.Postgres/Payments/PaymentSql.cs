using LeadExec.Postgres.Invoices;

namespace LeadExec.Postgres.Payments;

/// <summary>The statements of payments.</summary>
internal static class PaymentSql
{
    public const string Now = "coalesce(@now::timestamptz, clock_timestamp())";

    public const string Columns = """
        select p.id, p.client_id as ClientId, p.method, p.provider, p.state, p.cents, p.refunded_cents as Refunded, p.surplus_cents as Surplus, p.target, p.order_id as OrderId, p.purpose,
               p.invoice_id as InvoiceId, p.card_id as CardId, p.hosted, p.automatic, p.provider_ref as ProviderReference, p.decline_code as DeclineCode,
               p.decline_words as DeclineWords, p.key, p.note, p.actor, p.tries, p.created_at as CreatedAt, p.sent_at as SentAt, p.settled_at as SettledAt,
               coalesce((select sum(e.cents) from entry e where e.kind = 19 and e.ref = p.id), 0)::bigint as Disputed,
               coalesce((select sum(e.cents) from entry e where e.kind = 20 and e.ref = p.id), 0)::bigint as DisputeWon
          from payment p
        """;

    public const string Insert = """
        insert into payment(id, client_id, method, provider, state, cents, target, order_id, purpose, invoice_id, card_id, hosted, automatic, key, note, actor, busy_until, created_at, settled_at)
        values (@Id, @ClientId, @Method, @Provider, @State, @Cents, @Target, @OrderId, @Purpose, @InvoiceId, @CardId, @Hosted, @Automatic, @Key, @Note, @Actor, @busyUntil, @CreatedAt, @SettledAt)
        on conflict do nothing
        """;

    /// <summary>The one entry of a payment that succeeded: money in, or a credit or adjustment with its legs turned round below zero (E-79).</summary>
    public const string Book = """
        insert into entry(kind, ref, debit, credit, cents, at)
        select case when p.method in (6, 7) then 12 when p.target = 3 then 3 else 10 end, p.id,
               case when p.cents > 0 then x.from_ledger else 'client:' || p.client_id end, case when p.cents > 0 then 'client:' || p.client_id else x.from_ledger end, abs(p.cents), @now
          from payment p
         cross join lateral (select case p.method when 1 then case p.provider when 1 then 'cash:stripe' else 'cash:authorize-net' end when 2 then 'cash:check' when 3 then 'cash:bank'
                                    when 4 then 'cash:cash' when 5 then 'cash:mobile' when 6 then 'adjustments' when 7 then 'adjustments' else 'cash:manual' end as from_ledger) x
         where p.id = @id
        """;

    public const string LockInvoice = "select 1 from invoice where id = @invoice for no key update";

    /// <summary>
    /// What a payment brings beyond what its invoice still asked for (all of it, when the invoice is void) is the client's credit for the next charge:
    /// two pages of one invoice may both be paid, where a provider cannot end the first one. Asked under the lock of the invoice.
    /// </summary>
    public const string KeepSurplus = $"""
        with x as (select p.id, p.client_id, least(p.cents, y.paid - case i.stage when 1 then i.total_cents else 0 end) as cents
                     from payment p join invoice i on i.id = p.invoice_id cross join lateral (select {InvoiceSql.Paid} as paid) y
                    where p.id = @id and p.cents > 0 and p.surplus_cents = 0),
        kept as (update payment p set surplus_cents = x.cents,
                        note = concat_ws(' ', nullif(p.note, ''), to_char(x.cents / 100.0, 'FM999999990.00') || ' of it is more than the invoice asked for and is kept as credit.')
                   from x where p.id = x.id and x.cents > 0)
        insert into client_credit(client_id, cents) select x.client_id, x.cents from x where x.cents > 0
        on conflict (client_id) do update set cents = client_credit.cents + excluded.cents
        """;

    public const string EnsureWallet = "insert into book(kind, id) values (2, @client) on conflict do nothing";

    /// <summary>Nothing when the wallet has less than what is taken.</summary>
    public const string MoveWallet = "update book set left_cents = left_cents + @cents where kind = 2 and id = @client and (@cents > 0 or left_cents + @cents >= 0)";

    public const string Audit = "insert into audit_entry(at, actor, action, subject, after) values (@now, @actor, @action, @subject, @particulars::jsonb)";

    public const string ClientOfOrder = "select client_id from orders where id = @id";
}
