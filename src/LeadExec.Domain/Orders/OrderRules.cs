using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>What a new order must be like. Paths are those of the order's JSON.</summary>
public static class OrderRules
{
    public const int LongestName = 100;

    public const int LongestDescription = 1_000;

    public const int MostItems = 50;

    public const int MostQuantity = 10_000_000;

    /// <summary>Ten million dollars.</summary>
    public const long MostCents = 1_000_000_000;

    /// <summary>The mistakes; empty when the order can be made.</summary>
    public static ImmutableArray<DefinitionError> Check(Order order, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(catalog);
        var errors = new RuleErrors();
        errors.Text(order.Name, "/name", LongestName);
        errors.Text(order.Description, "/description", LongestDescription, required: false);
        errors.Check(catalog.Clients.ContainsKey(order.ClientId), "/clientId", "No such client.");
        errors.Check(order.EndsAt is null || order.EndsAt > order.StartsAt, "/endDate", "The end date is before the start date.");
        errors.Check(
            order.EndsAt is not null || order.Renewal is RenewalMethod.NoRenewal or RenewalMethod.OnFill,
            "/endDate",
            "An order that closes or renews by its end date needs one.");
        errors.Check(order.MaxReturnPercent is null or (>= 0 and <= 100), "/maxReturnPercent", "Between 0 and 100; blank is the default.");
        CheckAccounts(order, catalog, errors);
        CheckItems(order, errors);
        return errors.All;
    }

    /// <summary>
    /// The items with the prices that their totals are made from. A blank price is that of the delivery accounts, when they agree
    /// (F-08); else a mistake.
    /// </summary>
    public static Decision<Order> Priced(Order order, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(catalog);
        if (order.Type == OrderType.DollarAmount || order.Items.All(item => item.PricePerLead is not null))
        {
            return Decision<Order>.Accept(order with { Items = [.. order.Items.Select(item => item with { UnitPrice = item.PricePerLead ?? Money.Zero })] });
        }

        Money[] prices = [.. Covered(order, catalog).Select(account => account.Price).Distinct()];
        return prices is [var price]
            ? Decision<Order>.Accept(order with { Items = [.. order.Items.Select(item => item with { UnitPrice = item.PricePerLead ?? price })] })
            : Decision<Order>.Refuse(RejectReason.DataErrors, "The delivery accounts have no one price: give the item a price per lead.");
    }

    private static IEnumerable<DeliveryAccount> Covered(Order order, Catalog catalog) => catalog.DeliveryAccounts.Values
        .Where(account => account.ClientId == order.ClientId && (order.Accounts.IsEmpty ? account.RequireOrder : order.Accounts.Contains(account.Id)));

    private static void CheckAccounts(Order order, Catalog catalog, RuleErrors errors)
    {
        for (var at = 0; at < order.Accounts.Length; at++)
        {
            var known = catalog.DeliveryAccounts.GetValueOrDefault(order.Accounts[at]);
            errors.Check(known?.ClientId == order.ClientId, $"/accounts/{at}", "No such delivery account of the client.");
        }
    }

    private static void CheckItems(Order order, RuleErrors errors)
    {
        errors.Check(order.Items.Length is >= 1 and <= MostItems, "/items", $"Between 1 and {MostItems} items.");
        for (var at = 0; at < Math.Min(order.Items.Length, MostItems); at++)
        {
            CheckItem(order, order.Items[at], $"/items/{at}", errors);
        }
    }

    private static void CheckItem(Order order, OrderItem item, string path, RuleErrors errors)
    {
        if (order.Type == OrderType.LeadQuantity)
        {
            errors.Range(item.Quantity, 1, MostQuantity, path + "/quantity");
            errors.Check(item.PricePerLead is null or { Cents: >= 0 and <= MostCents }, path + "/pricePerLead", "Not below 0.");
            errors.Check(item.PricePerLead == order.Items[0].PricePerLead, path + "/pricePerLead", "All items of an order have the same price per lead.");
            errors.Check(item.Dollars == Money.Zero && item.FillLimit == Money.Zero, path + "/dollars", "A lead quantity has no dollars and no fill limit.");
            return;
        }

        errors.Check(item.Dollars.Cents is > 0 and <= MostCents, path + "/dollars", "More than 0.");
        errors.Check(item.FillLimit >= Money.Zero && item.FillLimit < item.Dollars, path + "/fillLimit", "Not below 0, and less than the dollars.");
        errors.Check(item.Quantity == 0 && item.PricePerLead is null, path + "/quantity", "A dollar amount has no quantity and no price per lead.");
    }
}
