namespace LeadExec.Postgres.Orders;

/// <summary>The statements of an edit.</summary>
internal static class OrderEditSql
{
    public const string Invoiced = "select exists (select 1 from invoice where order_id = @id and stage = 1)";

    public const string Update = """
        update orders set name = @Name, description = @Description, ends_at = @endsAt, renewal = @renewal, generate_invoice = @GenerateInvoice, max_return_percent = @maxReturnPercent,
                          accounts = @accounts, quantity = @Quantity, total_cents = @total, fill_limit_cents = @fillLimit, version = version + 1
         where id = @id
        """;

    /// <summary>What is left moves by as much as what was ordered (INV-18b, INV-19).</summary>
    public const string Book = """
        update book set left_cents = left_cents + @cents, left_units = case when by_units then left_units + @units else left_units end, closes_at = @closesAt where kind = 3 and id = @id
        """;

    /// <summary>Only charges that were declined or waived are there when the total changes; tried again, they are over the new one, at the tax that they had (INV-21).</summary>
    public const string Charges = """
        update order_charge set cents = round(@cents * (1 + coalesce(tax_percent, 0) / 100), 0)::bigint where order_id = @id and state in (2, 3) and @cents > 0
        """;

    public const string DropItems = "delete from order_item where order_id = @id";
}
