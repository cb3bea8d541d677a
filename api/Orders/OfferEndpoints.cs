using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Orders;

/// <summary>
/// Orders that a client takes in its portal, of those that the account offers it (ORD-32, PORT-12). Price, payment and renewal are the
/// offer's; the client chooses how much. An order that is paid by card needs a card on file, which is entered on the provider's page.
/// </summary>
internal static class OfferEndpoints
{
    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        group.MapGet("/order-offers", ListAsync).Describe("listPortalOrderOffers", Tag, "Orders that the client may take", 401, 403, 503);
        group.MapPost("/orders", TakeAsync).WithExample(new OfferBodies.Take { Offer = "100 leads", Quantity = 100 })
            .Describe("takePortalOrder", Tag, "Takes an offered order; it waits as pending when a card has to be charged first", 400, 401, 403, 404, 409, 503);
    }

    private static async Task<Ok<OfferBodies.Offers>> ListAsync([AsParameters] OfferCall call)
    {
        var card = await HasCardAsync(call);
        var offers = new List<OfferBodies.Offer>();
        foreach (var offer in Offers(call))
        {
            offers.Add(Show(offer, card, await call.Orders.CountUnfinishedAsync(call.Client, offer.Name, call.Aborted) < offer.MostUnfinished, call));
        }

        return TypedResults.Ok(new OfferBodies.Offers(offers));
    }

    private static async Task<Results<Created<OrderReplies.Order>, ProblemHttpResult>> TakeAsync(OfferBodies.Take body, [AsParameters] OfferCall call)
    {
        var catalog = call.Catalogs.Current;
        if (Offers(call).FirstOrDefault(each => string.Equals(each.Name, body.Offer, StringComparison.OrdinalIgnoreCase)) is not { } offer)
        {
            return Problems.NotFound();
        }

        var taken = OfferRules.Take(call.Client, offer, body.Quantity, body.Dollars, call.Time.GetUtcNow());
        if (taken.Value is not { } order)
        {
            return Problems.Invalid(offer.Type == OrderType.LeadQuantity ? "/quantity" : "/dollars", taken.Detail!); // refusals have words
        }

        var (errors, priced) = (OrderRules.Check(order, catalog), OrderRules.Priced(order, catalog));
        if (!errors.IsEmpty || priced.Value is not { } whole)
        {
            return Refused("offerUnusable", "The offer cannot be taken at the moment. Please ask the seller.");
        }

        if (whole.AutoCharge != AutoCharge.Off && !await HasCardAsync(call))
        {
            return Refused("cardNeeded", "The order is paid by card, and there is no card on file.");
        }

        return await call.Orders.TakeAsync(whole, offer.MostUnfinished, call.Context.User.Actor(), call.Aborted) is not { } made
            ? Refused("orderUnfinished", "An order of this offer is not finished yet.")
            : TypedResults.Created($"{LeadExecApi.Prefix}/portal/orders/{made.Order.Id}", OrderPresenter.Own(catalog, made));
    }

    private static IEnumerable<OrderOffer> Offers(OfferCall call) => call.Catalogs.Current.Clients.GetValueOrDefault(call.Client)?.OrderOffers ?? [];

    private static async Task<bool> HasCardAsync(OfferCall call) => (await call.Cards.ListAsync(call.Client, call.Aborted)).Count > 0;

    private static OfferBodies.Offer Show(OrderOffer offer, bool card, bool available, OfferCall call)
    {
        var counted = offer.Type == OrderType.LeadQuantity;
        var one = counted ? OfferRules.Take(call.Client, offer, offer.LeastQuantity, null, call.Time.GetUtcNow()).Value : null;
        return new OfferBodies.Offer
        {
            Name = offer.Name,
            Description = offer.Description,
            Type = offer.Type,
            PricePerLead = one is null ? null : OrderRules.Priced(one, call.Catalogs.Current).Value?.Items[0].UnitPrice,
            LeastQuantity = counted ? offer.LeastQuantity : null,
            MostQuantity = counted ? offer.MostQuantity : null,
            LeastDollars = counted ? null : offer.LeastDollars,
            MostDollars = counted ? null : offer.MostDollars,
            Renewal = offer.Renewal,
            AutoCharge = offer.AutoCharge,
            CardNeeded = offer.AutoCharge != AutoCharge.Off && !card,
            Available = available,
        };
    }

    private static ProblemHttpResult Refused(string code, string why) => Problems.Of(StatusCodes.Status409Conflict, code, "The order was not made.", why);

    /// <summary>What a call about offers needs besides its body.</summary>
    internal sealed record OfferCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required IOrderStore Orders { get; init; }

        [FromServices]
        public required IClientCards Cards { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }

        public CancellationToken Aborted => Context.RequestAborted;

        public ClientId Client => Context.User.PortalClient();
    }
}
