namespace LeadExec.Postgres.Orders;

/// <summary>The statements of the order store. What is held follows from the book: total less what went out, was received and is left.</summary>
internal static class OrderSql
{
    public const string Channel = "leadexec_orders";

    private const string Now = "coalesce(@now::timestamptz, clock_timestamp())";

    public const string Lock = "select 1 from book where kind = 3 and id = @id for no key update";

    /// <summary>Who makes an order of which there may be only so many waits here for whoever does for the same client.</summary>
    public const string LockClient = "select pg_advisory_xact_lock(19527, @client)";

    public const string Unfinished = "select count(*)::int from orders where client_id = @client and lower(name) = lower(@name) and status = any(@unfinished)";

    public const string Notify = $"select pg_notify('{Channel}', '')";

    public const string Columns = """
        select o.id, o.client_id as ClientId, o.name, o.description, o.type, o.status, o.starts_at as StartsAt, o.ends_at as EndsAt, o.renewal,
               o.auto_charge as AutoCharge, o.generate_invoice as GenerateInvoice, o.max_return_percent as MaxReturnPercent, o.accounts,
               o.root_id as RootId, o.renewal_no as RenewalNumber, o.renewal_of as RenewalOf, o.credit_in_cents as CreditIn, o.credit_out_cents as CreditOut,
               o.created_at as CreatedAt, o.version, x.id as RenewedBy, r.received, r.cost as ReceivedCost,
               c.credited, c.cost as CreditedCost,
               case when x.id is null then greatest(0, o.quantity - r.received - c.credited - b.left_units) else 0 end as Held,
               greatest(0, o.total_cents - o.credit_out_cents - r.cost - c.cost - b.left_cents) as HeldCost,
               (select coalesce(sum(p.cents - p.refunded_cents), 0)::bigint from payment p where p.order_id = o.id and p.state = 2)
                 + (select coalesce(sum(h.credit_cents), 0)::bigint from order_charge h where h.order_id = o.id and h.state = 1) as Paid
          from orders o
          join book b on b.kind = 3 and b.id = o.id
          left join orders x on x.renewal_of = o.id
         cross join lateral (select count(*)::int as received, coalesce(sum(s.cents), 0)::bigint as cost from sale s where s.order_id = o.id and s.state = 0) r
         cross join lateral (select count(*)::int as credited, coalesce(sum(t.cents), 0)::bigint as cost from lead_return t where t.order_id = o.id and t.room = false) c
        """;

    public const string One = Columns + " where o.id = @id and (@client::int is null or o.client_id = @client)";

    public const string Listed = Columns + """
         where (@client::int is null or o.client_id = @client) and (@clients::int[] is null or o.client_id = any(@clients)) and (@status::smallint is null or o.status = @status)
           and (@from::timestamptz is null or o.starts_at >= @from) and (@to::timestamptz is null or o.starts_at < @to)
           and (@after::int is null or o.id < @after)
         order by o.id desc limit @limit
        """;

    public const string Items = """
        select order_id as OrderId, quantity, price_cents as Price, unit_cents as Unit, dollars_cents as Dollars, fill_limit_cents as FillLimit
          from order_item where order_id = any(@ids) order by order_id, n
        """;

    public const string Charges = "select order_id as OrderId, purpose, cents, state, credit_cents as Credit, tax_percent as TaxPercent, words from order_charge where order_id = any(@ids) order by order_id, purpose";

    public const string History = "select status, event, at, actor, changes::text as Changes from order_status where order_id = @id order by n";

    public const string Insert = """
        insert into orders(client_id, name, description, type, status, starts_at, ends_at, renewal, auto_charge, generate_invoice, max_return_percent, accounts,
                           quantity, total_cents, fill_limit_cents, root_id, renewal_no, renewal_of, credit_in_cents, created_at, created_by)
        values (@ClientId, @Name, @Description, @Type, @Status, @StartsAt, @EndsAt, @Renewal, @AutoCharge, @GenerateInvoice, @MaxReturnPercent, @Accounts,
                @Quantity, @Total, @FillLimit, @RootId, @RenewalNumber, @RenewalOf, @CreditIn, @now, @actor)
        returning id
        """;

    public const string InsertItem = """
        insert into order_item(order_id, n, quantity, price_cents, unit_cents, dollars_cents, fill_limit_cents)
        values (@id, @n, @quantity, @price, @unit, @dollars, @fillLimit)
        """;

    public const string InsertBook = """
        insert into book(kind, id, left_cents, left_units, by_units, shut, opens_at, closes_at) values (3, @id, @total, @units, @byUnits, @shut, @opensAt, @closesAt)
        """;

    public const string SetStatus = """
        with o as (update orders set status = @status where id = @id)
        update book set shut = @shut where kind = 3 and id = @id
        """;

    /// <summary>What people may want to be told of goes into the outbox with it (INV-28).</summary>
    public const string Remember = """
        with r as (
          insert into order_status(order_id, n, status, event, at, actor, changes)
          select @id, (select coalesce(max(n), 0) + 1 from order_status where order_id = @id), @status, @what, @now, @actor, @changes::jsonb
          returning n)
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select @message, @topic, 'order:' || @id || ':' || n, jsonb_build_object('kind', @notice::text, 'orderId', @id), clock_timestamp(), clock_timestamp()
          from r where @notice::text is not null
        """;

    public const string Audit = "insert into audit_entry(at, actor, action, subject, after) values (@now, @actor, @action, 'order/' || @id, @particulars::jsonb)";

    public const string CreditOut = """
        with o as (update orders set credit_out_cents = @cents where id = @id)
        update book set left_cents = left_cents - @cents, left_units = case when by_units then 0 else left_units end where kind = 3 and id = @id
        """;

    public const string ChargeDue = """
        insert into order_charge(order_id, purpose, cents, tax_percent, due_at) values (@id, @purpose, @cents, @tax, @now)
        on conflict (order_id, purpose) do update set state = 0, due_at = @now, settled_at = null, words = null where order_charge.state in (2, 3)
        """;

    public const string ChargeSettled = """
        update order_charge set state = @state, settled_at = @now, tries = tries + (@state < 3)::int where order_id = @id and purpose = @purpose and (state in (0, 2) or state = 3 and @state = 1)
        """;

    /// <summary>Open orders whose book is at or under the fill limit, or whose end has come; and those whose renewal is due.</summary>
    public const string Due = $"""
        select o.id from orders o join book b on b.kind = 3 and b.id = o.id
         where o.status = 1 and (case when b.by_units then b.left_units <= 0 else b.left_cents <= o.fill_limit_cents end or o.ends_at <= {Now})
            or (o.status = 3 and o.renewal = 1 or o.status in (3, 5) and o.renewal = 3 and o.ends_at <= {Now})
               and not exists (select 1 from orders x where x.renewal_of = o.id)
         order by o.id limit @limit
        """;

    public const string Open = """
        select o.id, o.client_id as ClientId, o.type, o.accounts, o.starts_at as StartsAt, o.ends_at as EndsAt, b.left_cents as "Left", b.left_units as LeftUnits,
               (select i.price_cents from order_item i where i.order_id = o.id and i.n = 0) as PricePerLead
          from orders o join book b on b.kind = 3 and b.id = o.id
         where o.status = 1
        """;
}
