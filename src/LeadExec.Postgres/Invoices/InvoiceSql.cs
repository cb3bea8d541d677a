namespace LeadExec.Postgres.Invoices;

/// <summary>The statements of the invoice store.</summary>
internal static class InvoiceSql
{
    // What stands on an invoice: its own payments, those of the order that it is over, and the credit that the order's charges used.
    private const string OnIt = """
        p.state = 2 and (p.invoice_id = i.id or p.order_id = i.order_id and (i.purpose is null or p.purpose is null or p.purpose = i.purpose))
        """;

    public const string Paid = $"""
        (select coalesce(sum(case when p.surplus_cents > 0 then greatest(0, p.cents - p.refunded_cents - p.surplus_cents) else p.cents - p.refunded_cents end), 0)::bigint from payment p where {OnIt})
          + (select coalesce(sum(c.credit_cents), 0)::bigint from order_charge c where c.order_id = i.order_id and c.state = 1 and (i.purpose is null or c.purpose = i.purpose))
        """;

    // The same as InvoiceTransitions.StatusOf.
    private const string Status = """
        case when i.stage = 0 then 0 when i.stage = 2 then 5 when x.paid >= i.total_cents then 3 when @today::date > i.due_on then 4 when x.paid > 0 then 2 else 1 end
        """;

    private const string Columns = $"""
        select i.id, i.client_id as ClientId, i.number, i.stage, i.description, i.term, i.chosen_due_on as ChosenDueOn, i.chosen_tax_percent as ChosenTaxPercent,
               i.issued_on as IssuedOn, i.due_on as DueOn, i.tax_percent as TaxPercent, i.subtotal_cents as Subtotal, i.total_cents as Total, i.order_id as OrderId, i.purpose,
               i.sales_first as SalesFirst, i.sales_last as SalesLast, i.parties::text as Parties, i.mailed, i.created_at as CreatedAt, i.created_by as CreatedBy,
               i.issued_at as IssuedAt, i.voided_at as VoidedAt, i.void_reason as VoidReason, x.paid
          from invoice i cross join lateral (select {Paid} as paid) x
        """;

    public const string One = $"{Columns} where i.id = @id";

    public const string ByLink = $"{Columns} where i.link_hash = @hash";

    /// <summary>The row of one invoice, so that nobody else changes it.</summary>
    public const string Lock = "select 1 from invoice where id = @id for update";

    public const string Listed = $"""
        {Columns}
         where (@client::int is null or i.client_id = @client) and (@clients::int[] is null or i.client_id = any(@clients)) and (@status::int is null or {Status} = @status) and (not @numbered or i.number is not null)
           and (@from::date is null or coalesce(i.issued_on, (i.created_at at time zone @zone)::date) >= @from)
           and (@to::date is null or coalesce(i.issued_on, (i.created_at at time zone @zone)::date) < @to)
           and (@after::uuid is null or i.id < @after)
         order by i.id desc limit @limit
        """;

    public const string Lines = """
        select kind, description, quantity, unit_cents as Unit, cents, account_id as AccountId from invoice_line where invoice_id = @id order by n
        """;

    public const string Payments = $"""
        select p.id, p.method, p.cents, p.refunded_cents as Refunded, coalesce(p.settled_at, p.created_at) as At
          from invoice i join payment p on {OnIt} where i.id = @id order by At, p.id
        """;

    public const string Insert = """
        insert into invoice(id, client_id, stage, description, term, chosen_due_on, chosen_tax_percent, subtotal_cents, order_id, purpose,
                            sales_first, sales_last, sales_from, sales_to, created_at, created_by)
        values (@id, @client, 0, @description, @term, @dueOn, @taxPercent, @subtotal, @order, @purpose, @salesFirst, @salesLast, @salesFrom, @salesTo, @now, @actor)
        on conflict do nothing
        returning 1
        """;

    public const string Replace = """
        update invoice set description = @description, term = @term, chosen_due_on = @dueOn, chosen_tax_percent = @taxPercent, subtotal_cents = @subtotal,
                           order_id = @order, sales_first = @salesFirst, sales_last = @salesLast, sales_from = @salesFrom, sales_to = @salesTo
         where id = @id
        """;

    public const string DropLines = "delete from invoice_line where invoice_id = @id";

    public const string InsertLine = """
        insert into invoice_line(invoice_id, n, kind, description, quantity, unit_cents, cents, account_id) values (@id, @n, @kind, @description, @quantity, @unit, @cents, @account)
        """;

    /// <summary>What neither an order nor the wallet paid for, and did not come back.</summary>
    public const string Sales = """
        select s.account_id as AccountId, count(*)::int as Quantity, sum(s.cents)::bigint as Cents, min(s.cents) as Lowest, max(s.cents) as Highest
          from sale s join attempt a on a.id = s.attempt_id
         where s.client_id = @client and s.booked_at >= @from and s.booked_at < @to and s.state = 0 and s.order_id is null and not a.uses_wallet
         group by s.account_id order by s.account_id
        """;

    /// <summary>Other issued invoices over the same order or the same sales.</summary>
    public const string Rivals = """
        select o.number from invoice i
          join invoice o on o.stage = 1 and o.id <> i.id and o.client_id = i.client_id
           and (o.order_id = i.order_id and (o.purpose is null or i.purpose is null or o.purpose = i.purpose)
                or tstzrange(o.sales_from, o.sales_to) && tstzrange(i.sales_from, i.sales_to) and o.sales_from is not null and i.sales_from is not null)
         where i.id = @id order by o.number limit 1
        """;

    /// <summary>Everybody who issues stands in line here; who turns back leaves the number as it was.</summary>
    public const string NextNumber = "update invoice_number set last = last + 1 returning last";

    public const string Issue = """
        update invoice set stage = 1, number = @number, issued_on = @issuedOn, due_on = @dueOn, tax_percent = @taxPercent, tax_cents = @tax, total_cents = @total,
                           parties = @parties::jsonb, link_hash = @link, issued_at = @now, issued_by = @actor
         where id = @id
        """;

    /// <summary>Tax (13) and the lines that no sale has booked (15); a line below zero the other way round.</summary>
    public const string Book = """
        insert into entry(kind, ref, n, debit, credit, cents, at)
        select 13, i.id, 0, 'client:' || i.client_id, 'tax', i.tax_cents, clock_timestamp() from invoice i where i.id = @id and i.tax_cents > 0
        union all
        select 15, i.id, l.n, case when l.cents > 0 then 'client:' || i.client_id else 'fees' end, case when l.cents > 0 then 'fees' else 'client:' || i.client_id end,
               abs(l.cents), clock_timestamp()
          from invoice i join invoice_line l on l.invoice_id = i.id where i.id = @id and l.kind in (3, 4, 5)
        """;

    public const string BookBack = """
        insert into entry(kind, ref, n, debit, credit, cents, at)
        select kind + 1, ref, n, credit, debit, cents, clock_timestamp() from entry where ref = @id and kind in (13, 15)
        """;

    /// <summary>Whether a payment of its own counts on it, also one that something taken off its order makes up for.</summary>
    public const string HasPayments = """
        select exists (select 1 from payment p where p.invoice_id = @id and p.state = 2 and p.cents - p.refunded_cents - p.surplus_cents > 0)
        """;

    public const string Void = "update invoice set stage = 2, voided_at = @now, voided_by = @actor, void_reason = @reason where id = @id";

    public const string Mail = """
        with m as (update invoice set mailed = mailed + 1 where id = @id returning mailed)
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select @message, @topic, @id || ':' || mailed, jsonb_build_object('invoiceId', @id), clock_timestamp(), clock_timestamp() from m
        """;

    /// <summary>Whether, and to whom, it goes by itself is decided by the settings when the message is taken.</summary>
    public const string Tell = """
        insert into outbox(id, topic, key, payload, created_at, due_at)
        values (@message, @topic, @id || ':auto', jsonb_build_object('kind', @notice::text, 'invoiceId', @id), clock_timestamp(), clock_timestamp())
        """;

    public const string Audit = "insert into audit_entry(at, actor, action, subject, after) values (@now, @actor, @action, 'invoice/' || @id, @particulars::jsonb)";

    public const string TaxOf = "select tax_percent from order_charge where order_id = @order and purpose = @purpose";

    /// <summary>An order with an invoice that people made is not asked again; one that was taken back was taken back on purpose.</summary>
    public const string Due = """
        select c.order_id as OrderId, c.purpose from order_charge c join orders o on o.id = c.order_id
         where c.state = 1 and o.generate_invoice and c.settled_at > @now - interval '90 days'
           and not exists (select 1 from invoice i where i.order_id = c.order_id and (i.purpose = c.purpose or i.purpose is null and i.stage = 1))
         order by c.settled_at, c.order_id limit @limit
        """;
}
