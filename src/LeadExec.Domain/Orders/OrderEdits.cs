using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>Which edits an order takes. What was sold, charged or invoiced is never edited away.</summary>
public static class OrderEdits
{
    /// <summary>Null when the edit may be made; else why not, in words for people. <paramref name="after"/> passed <see cref="OrderRules"/>.</summary>
    public static string? Refusal(Order before, Order after, OrderEditFacts facts)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(facts);
        return before.Renewed ? "the order was renewed: edit its renewal"
            : before.Status == OrderStatus.Closed ? "the order is closed"
            : after.EndsAt != before.EndsAt && after.EndsAt <= facts.Now ? "the new end date is over already"
            : after.StartsAt > before.StartsAt && facts.Used ? "leads were received or are under way: it cannot start later"
            : after.AutoCharge != before.AutoCharge && facts.Charging ? "a card is being charged for it: the way of charging can be changed when that has ended"
            : OfTotal(before, after, facts);
    }

    /// <summary>The items with the prices that their totals are made from. A blank price that stays blank stays what it was when the order was made.</summary>
    public static Decision<Order> Priced(Order before, Order after, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return after.Type == OrderType.LeadQuantity && before.PricePerLead is null && after.Items.All(item => item.PricePerLead is null)
            ? Decision<Order>.Accept(after with { Items = [.. after.Items.Select(item => item with { UnitPrice = before.Items[0].UnitPrice })] })
            : OrderRules.Priced(after, catalog);
    }

    /// <summary>What differs, in the order of the form.</summary>
    public static ImmutableArray<OrderFieldChange> Changes(Order before, Order after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        OrderFieldChange[] all =
        [
            new("name", before.Name, after.Name),
            new("description", before.Description ?? "", after.Description ?? ""),
            new("items", Items(before), Items(after)),
            new("startDate", Moment(before.StartsAt), Moment(after.StartsAt)),
            new("endDate", Moment(before.EndsAt), Moment(after.EndsAt)),
            new("renewal", before.Renewal.ToString(), after.Renewal.ToString()),
            new("autoCharge", before.AutoCharge.ToString(), after.AutoCharge.ToString()),
            new("generateInvoice", before.GenerateInvoice.ToString(), after.GenerateInvoice.ToString()),
            new("maxReturnPercent", Number(before.MaxReturnPercent), Number(after.MaxReturnPercent)),
            new("accounts", string.Join(", ", before.Accounts), string.Join(", ", after.Accounts)),
        ];
        return [.. all.Where(change => change.Before != change.After)];
    }

    private static string? OfTotal(Order before, Order after, OrderEditFacts facts)
    {
        var counts = facts.Counts;
        if (after.Total != before.Total && (facts.Charged || facts.Charging || facts.Invoiced))
        {
            return facts.Charged || facts.Charging ? "a card was charged for its total, or is about to be: make another order for more" : "its total is on an issued invoice: take that back first";
        }

        if (after.Type == OrderType.LeadQuantity && after.Quantity < counts.Received + counts.Credited + counts.Held)
        {
            return $"{counts.Received + counts.Credited} leads were received and {counts.Held} are under way: the quantity cannot be less";
        }

        var gone = counts.ReceivedCost + counts.CreditedCost + counts.HeldCost;
        return after.Total < gone && after.Total < before.Total ? $"leads for {gone} were received or are under way: the total cannot be less"
            : after.Total != before.Total && after.CreditIn > Money.Zero && after.Total <= after.CreditIn ? $"{after.CreditIn} were credited to it from the order that it renews: the total has to be more"
            : null;
    }

    private static string Items(Order order) => string.Join("; ", order.Items.Select(item => order.Type == OrderType.LeadQuantity
        ? $"{item.Quantity.ToString(CultureInfo.InvariantCulture)} leads at {item.PricePerLead?.ToString() ?? "the account's price"}"
        : $"{item.Dollars} filled at {item.FillLimit}"));

    private static string Moment(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
