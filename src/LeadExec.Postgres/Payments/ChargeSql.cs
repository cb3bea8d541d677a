namespace LeadExec.Postgres.Payments;

/// <summary>The statements of card payments under way.</summary>
internal static class ChargeSql
{
    public const string Due = $"""
        select c.order_id as OrderId, c.purpose from order_charge c join orders o on o.id = c.order_id
         where c.state = 0 and c.due_at <= {PaymentSql.Now} and (c.purpose = 2 or o.status = 0)
           and not exists (select 1 from payment p where p.order_id = c.order_id and p.purpose = c.purpose and p.state in (0, 1, 4))
         order by c.due_at, c.order_id limit @limit
        """;

    /// <summary>A due charge without an attempt under way, with the card that would be charged. Asked under the lock of the order's book row.</summary>
    public const string Charge = """
        select o.client_id as ClientId, o.status, c.cents, c.credit_cents as Credit,
               (select k.id from client_card k where k.client_id = o.client_id and k.provider = @provider and k.removed_at is null order by k.is_default desc, k.added_at desc limit 1) as CardId
          from order_charge c join orders o on o.id = c.order_id
         where c.order_id = @id and c.purpose = @purpose and c.state = 0 and (c.purpose = 2 or o.status = 0)
           and not exists (select 1 from payment p where p.order_id = c.order_id and p.purpose = c.purpose and p.state in (0, 1, 4))
        """;

    /// <summary>Moves credit of earlier returns to the charge (E-81), as much as it needs and there is. Answers with what the charge has now.</summary>
    public const string UseCredit = """
        with had as (select k.client_id, k.cents from client_credit k where k.client_id = @client and k.cents > 0 for no key update),
        used as (select h.client_id, least(h.cents, c.cents - c.credit_cents) as cents from had h, order_charge c where c.order_id = @id and c.purpose = @purpose),
        less as (update client_credit k set cents = k.cents - u.cents from used u where k.client_id = u.client_id)
        update order_charge c set credit_cents = c.credit_cents + u.cents from used u where c.order_id = @id and c.purpose = @purpose
        returning c.credit_cents
        """;

    /// <summary>A waived charge gives back the credit that it used, once no attempt can take the rest any more.</summary>
    public const string ReturnCredit = """
        with given as (
          select o.client_id, c.credit_cents as cents from order_charge c join orders o on o.id = c.order_id
           where c.order_id = @id and c.purpose = @purpose and c.state = 3 and c.credit_cents > 0
             and not exists (select 1 from payment p where p.order_id = c.order_id and p.purpose = c.purpose and p.state in (0, 1, 4))),
        more as (
          insert into client_credit(client_id, cents) select client_id, cents from given
          on conflict (client_id) do update set cents = client_credit.cents + excluded.cents)
        update order_charge c set credit_cents = 0 from given where c.order_id = @id and c.purpose = @purpose
        """;

    public const string Tries = "select tries from order_charge where order_id = @id and purpose = @purpose";

    public const string Words = "update order_charge set words = @words where order_id = @id and purpose = @purpose";

    public const string RememberPage = "update payment set provider_ref = @reference where id = @id and hosted and provider_ref is null";

    public const string OpenPages = PaymentSql.Columns + " where p.invoice_id = @invoice and p.hosted and p.state in (0, 1, 4) order by p.created_at desc, p.id desc limit 20";

    public const string Wake = $"update payment set busy_until = {PaymentSql.Now} where id = @id and hosted and state in (0, 4)";

    public const string MarkSent = """
        update payment set state = 1, sent_at = coalesce(sent_at, @now), busy_until = @busyUntil where id = @id and state in (0, 1, 4)
        """;

    public const string TakeOpen = """
        update payment set busy_until = @busyUntil, tries = tries + 1
         where id in (select x.id from payment x where x.state in (0, 1, 4) and x.busy_until <= @now order by x.busy_until limit @limit for no key update skip locked)
        returning id
        """;

    /// <summary>A second success of the same charge pays towards the order instead: the money is there, and staff can give it back.</summary>
    public const string Settle = """
        update payment p set state = @state, provider_ref = coalesce(@reference, provider_ref), decline_code = @code, decline_words = @words, busy_until = @busyUntil,
               settled_at = case when @state in (2, 3, 5) then @now end,
               purpose = case when @state = 2 and exists (select 1 from payment x where x.order_id = p.order_id and x.purpose = p.purpose and x.state = 2 and x.id <> p.id)
                              then null else purpose end
         where id = @id
        """;
}
