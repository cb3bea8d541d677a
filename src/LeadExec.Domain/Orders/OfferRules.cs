using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>What an offer must be like, and the order that a client makes of it (PORT-12).</summary>
public static class OfferRules
{
    public const int MostOffers = 20;

    public const int MostUnfinishedOrders = 20;

    /// <summary>The mistakes in a client's offers, by their place in the client's JSON.</summary>
    public static ImmutableArray<DefinitionError> Check(Client client, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(catalog);
        var errors = new RuleErrors();
        errors.Check(client.OrderOffers.Length <= MostOffers, "/orderOffers", $"At most {MostOffers} offers.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < Math.Min(client.OrderOffers.Length, MostOffers); at++)
        {
            var (offer, path) = (client.OrderOffers[at], $"/orderOffers/{at}");
            errors.Text(offer.Name, path + "/name", OrderRules.LongestName);
            errors.Check(names.Add(offer.Name ?? ""), path + "/name", "Another offer has this name.");
            errors.Text(offer.Description, path + "/description", OrderRules.LongestDescription, required: false);
            errors.Check(offer.Renewal is RenewalMethod.NoRenewal or RenewalMethod.OnFill, path + "/renewal", "No renewal or on fill: an offer has no end date.");
            errors.Range(offer.MostUnfinished, 1, MostUnfinishedOrders, path + "/mostUnfinished");
            CheckAmounts(offer, path, errors);
            CheckAccounts(offer, (client.Id, path), catalog, errors);
        }

        return errors.All;
    }

    /// <summary>
    /// The order that the client makes of the offer. Refused with words for the client when the amount is none that is offered;
    /// <see cref="OrderRules"/> still has to agree.
    /// </summary>
    /// <param name="client">Who takes the offer.</param>
    /// <param name="offer">One of the client's.</param>
    /// <param name="quantity">Leads; of a quantity offer.</param>
    /// <param name="dollars">Dollars; of a dollar offer.</param>
    /// <param name="now">When the order starts.</param>
    public static Decision<Order> Take(ClientId client, OrderOffer offer, int? quantity, Money? dollars, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (offer.Type == OrderType.LeadQuantity && !(quantity >= offer.LeastQuantity && quantity <= offer.MostQuantity))
        {
            return Decision<Order>.Refuse(RejectReason.DataErrors, $"Between {offer.LeastQuantity} and {offer.MostQuantity} leads.");
        }

        if (offer.Type == OrderType.DollarAmount && !(dollars >= offer.LeastDollars && dollars <= offer.MostDollars))
        {
            return Decision<Order>.Refuse(RejectReason.DataErrors, $"Between {offer.LeastDollars} and {offer.MostDollars}.");
        }

        var item = offer.Type == OrderType.LeadQuantity
            ? new OrderItem { Quantity = quantity!.Value, PricePerLead = offer.PricePerLead }
            : new OrderItem { Dollars = dollars!.Value, FillLimit = offer.FillLimit };
        return Decision<Order>.Accept(new Order
        {
            Id = default,
            ClientId = client,
            Name = offer.Name,
            Description = offer.Description,
            Type = offer.Type,
            Items = [item],
            StartsAt = now,
            Renewal = offer.Renewal,
            AutoCharge = offer.AutoCharge,
            GenerateInvoice = offer.GenerateInvoice,
            Accounts = offer.Accounts,
        });
    }

    private static void CheckAmounts(OrderOffer offer, string path, RuleErrors errors)
    {
        if (offer.Type == OrderType.LeadQuantity)
        {
            errors.Range(offer.LeastQuantity, 1, OrderRules.MostQuantity, path + "/leastQuantity");
            errors.Check(offer.MostQuantity >= offer.LeastQuantity && offer.MostQuantity <= OrderRules.MostQuantity, path + "/mostQuantity", $"Not below the least quantity, and at most {OrderRules.MostQuantity}.");
            errors.Check(offer.PricePerLead is null or { Cents: >= 0 and <= OrderRules.MostCents }, path + "/pricePerLead", "Not below 0.");
            errors.Check(
                offer.LeastDollars == Money.Zero && offer.MostDollars == Money.Zero && offer.FillLimit == Money.Zero, path + "/mostDollars", "A lead quantity has no dollars and no fill limit.");
            return;
        }

        errors.Check(offer.LeastDollars.Cents is > 0 and <= OrderRules.MostCents, path + "/leastDollars", "More than 0.");
        errors.Check(offer.MostDollars >= offer.LeastDollars && offer.MostDollars.Cents <= OrderRules.MostCents, path + "/mostDollars", "Not below the least dollars.");
        errors.Check(offer.FillLimit >= Money.Zero && offer.FillLimit < offer.LeastDollars, path + "/fillLimit", "Not below 0, and less than the least dollars.");
        errors.Check(offer.LeastQuantity == 0 && offer.MostQuantity == 0 && offer.PricePerLead is null, path + "/mostQuantity", "A dollar amount has no quantity and no price per lead.");
    }

    private static void CheckAccounts(OrderOffer offer, (ClientId Client, string Path) place, Catalog catalog, RuleErrors errors)
    {
        for (var at = 0; at < offer.Accounts.Length; at++)
        {
            var known = catalog.DeliveryAccounts.GetValueOrDefault(offer.Accounts[at]);
            errors.Check(known?.ClientId == place.Client, $"{place.Path}/accounts/{at}", "No such delivery account of the client.");
        }
    }
}
