using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Payments;

/// <summary>A client's own cards, top-ups and recharges (PORT-10). The client comes from the session (decision 26).</summary>
internal static class PortalCardEndpoints
{
    private const string Tag = "Portal";
    private const string Back = "/portal/payment-methods";

    public static void Map(RouteGroupBuilder api)
    {
        var cards = api.MapGroup("/portal/cards").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        cards.MapGet("", ListAsync).Describe("listPortalCards", Tag, "The client's own cards on file, the one that is charged first", 401, 403);
        cards.MapPost("/setups", StartAsync).Describe("startPortalCardSetup", Tag, "Opens a page of the payment provider on which a card is stored", 401, 403, 409);
        cards.MapPost("/setups/{setup:guid}/finish", FinishAsync).Describe("finishPortalCardSetup", Tag, "Stores the card that a page ended with; again changes nothing", 401, 403, 404);
        cards.MapPut("/{card:guid}/default", ChooseAsync).Describe("makePortalCardDefault", Tag, "Makes it the card that is charged", 401, 403, 404);
        cards.MapDelete("/{card:guid}", RemoveAsync).Describe("removePortalCard", Tag, "Removes a card; the newest other one is charged then", 401, 403, 404);
        var wallet = api.MapGroup("/portal/wallet").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        wallet.MapPost("/top-ups", TopUpAsync).WithExample(new CardBodies.TopUp { Amount = Money.FromCents(20_000) })
            .Describe("topUpPortalWallet", Tag, "Opens a page of the payment provider on which the wallet is topped up", 400, 401, 403, 409);
        wallet.MapGet("/recharge", RechargeAsync).Describe("getPortalWalletRecharge", Tag, "When the wallet asks for money by itself", 401, 403);
        wallet.MapPut("/recharge", SetRechargeAsync).WithExample(CardEndpoints.Example)
            .Describe("setPortalWalletRecharge", Tag, "Sets when the card on file is charged for the wallet; a stopped recharge starts again", 400, 401, 403);
    }

    private static ClientId Own(CardCall call) => call.Context.User.PortalClient();

    private static Task<Ok<CardBodies.Cards>> ListAsync([AsParameters] CardCall call) => CardDesk.ListAsync(Own(call), call);

    private static Task<Results<Ok<CardBodies.Page>, ProblemHttpResult>> StartAsync([AsParameters] CardCall call) => CardDesk.StartAsync(Own(call), Back, call);

    private static Task<Results<Ok<CardBodies.Card>, ProblemHttpResult>> FinishAsync(Guid setup, [AsParameters] CardCall call) => CardDesk.FinishAsync(Own(call), setup, call);

    private static Task<Results<Ok<CardBodies.Cards>, ProblemHttpResult>> ChooseAsync(Guid card, [AsParameters] CardCall call) => CardDesk.ChooseAsync(Own(call), card, call);

    private static Task<Results<Ok<CardBodies.Cards>, ProblemHttpResult>> RemoveAsync(Guid card, [AsParameters] CardCall call) => CardDesk.RemoveAsync(Own(call), card, call);

    private static Task<Results<Ok<CardBodies.Page>, ProblemHttpResult>> TopUpAsync(CardBodies.TopUp body, [AsParameters] CardCall call) => CardDesk.TopUpAsync(Own(call), body, Back, call);

    private static Task<Ok<CardBodies.Recharge>> RechargeAsync([AsParameters] CardCall call) => CardDesk.RechargeAsync(Own(call), call);

    private static Task<Results<Ok<CardBodies.Recharge>, ProblemHttpResult>> SetRechargeAsync(CardBodies.Recharge body, [AsParameters] CardCall call) =>
        CardDesk.SetRechargeAsync(Own(call), body, call);
}
