namespace LeadExec.Postgres.Orders;

/// <summary>The statements of an edit.</summary>
internal static class OrderEditSql
{
    /// <summary>Whether an issued invoice is over it, an attempt to charge it is under way, also for a charge that was waived meanwhile, and leads were booked on it.</summary>
    public const string Facts = """
        select exists (select 1 from invoice where order_id = @id and stage = 1) as Invoiced,
               exists (select 1 from payment where order_id = @id and purpose is not null and state in (0, 1, 4)) as Charging,
               exists (select 1 from attempt where order_id = @id and funds_state <> 0) or exists (select 1 from sale where order_id = @id) as Used
        """;

    public const string Update = """
        update orders set name = @Name, description = @Description, starts_at = @startsAt, ends_at = @endsAt, renewal = @renewal, auto_charge = @autoCharge, generate_invoice = @GenerateInvoice, max_return_percent = @maxReturnPercent,
                          accounts = @accounts, quantity = @Quantity, total_cents = @total, fill_limit_cents = @fillLimit, version = version + 1
         where id = @id
        """;

    /// <summary>What is left moves by as much as what was ordered (INV-18b, INV-19).</summary>
    public const string Book = """
        update book set left_cents = left_cents + @cents, left_units = case when by_units then left_units + @units else left_units end, opens_at = @opensAt, closes_at = @closesAt where kind = 3 and id = @id
        """;

    /// <summary>
    /// Only charges that were declined or waived are there when the total changes; tried again, they are over the new one, at the tax that
    /// they had (INV-21). Credit that they used goes back to the client, and is used again then: it may be more than the new total.
    /// </summary>
    public const string Charges = """
        with changed as (
          select c.purpose, c.credit_cents, o.client_id, round(@cents * (1 + coalesce(c.tax_percent, 0) / 100), 0)::bigint as cents
            from order_charge c join orders o on o.id = c.order_id
           where c.order_id = @id and c.state in (2, 3) and @cents > 0 and c.cents <> round(@cents * (1 + coalesce(c.tax_percent, 0) / 100), 0)),
        given as (
          insert into client_credit(client_id, cents) select client_id, sum(credit_cents)::bigint from changed where credit_cents > 0 group by client_id
          on conflict (client_id) do update set cents = client_credit.cents + excluded.cents)
        update order_charge c set cents = x.cents, credit_cents = 0 from changed x where c.order_id = @id and c.purpose = x.purpose
        """;

    public const string DropItems = "delete from order_item where order_id = @id";
}
