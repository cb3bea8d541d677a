using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Payments;

/// <summary>Cards on file, top-ups and automatic recharges: by staff for a client (ORD-34).</summary>
internal static class CardEndpoints
{
    private const string Tag = "Payments";

    internal static readonly CardBodies.Recharge Example = new() { Enabled = true, Threshold = Money.FromCents(5_000), Amount = Money.FromCents(20_000), MostPerDay = 2 };

    public static void Map(RouteGroupBuilder api)
    {
        var cards = api.MapGroup("/clients/{id:int}/cards").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        cards.MapGet("", ListAsync).Describe("listCards", Tag, "A client's cards on file, the one that is charged first", 401, 403, 404);
        cards.MapPost("/setups", StartAsync).Describe("startCardSetup", Tag, "Opens a page of the payment provider on which a card is stored", 401, 403, 404, 409);
        cards.MapPost("/setups/{setup:guid}/finish", FinishAsync).Describe("finishCardSetup", Tag, "Stores the card that a page ended with; again changes nothing", 401, 403, 404);
        cards.MapPut("/{card:guid}/default", ChooseAsync).Describe("makeCardDefault", Tag, "Makes it the card that is charged", 401, 403, 404);
        cards.MapDelete("/{card:guid}", RemoveAsync).Describe("removeCard", Tag, "Removes a card; the newest other one is charged then", 401, 403, 404);
        var wallet = api.MapGroup("/clients/{id:int}/wallet").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        wallet.MapPost("/top-ups", TopUpAsync).WithExample(new CardBodies.TopUp { Amount = Money.FromCents(20_000) })
            .Describe("topUpWallet", "Wallets", "Opens a page of the payment provider on which the wallet is topped up", 400, 401, 403, 404, 409);
        wallet.MapGet("/recharge", RechargeAsync).Describe("getWalletRecharge", "Wallets", "When the wallet asks for money by itself", 401, 403, 404);
        wallet.MapPut("/recharge", SetRechargeAsync).WithExample(Example)
            .Describe("setWalletRecharge", "Wallets", "Sets when the card on file is charged for the wallet; a stopped recharge starts again", 400, 401, 403, 404);
    }

    private static async Task<Results<Ok<CardBodies.Cards>, ProblemHttpResult>> ListAsync(int id, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.ListAsync(new ClientId(id), call) : Problems.NotFound();

    private static async Task<Results<Ok<CardBodies.Page>, ProblemHttpResult>> StartAsync(int id, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.StartAsync(new ClientId(id), $"/admin/clients/{id}", call) : Problems.NotFound();

    private static async Task<Results<Ok<CardBodies.Card>, ProblemHttpResult>> FinishAsync(int id, Guid setup, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.FinishAsync(new ClientId(id), setup, call) : Problems.NotFound();

    private static async Task<Results<Ok<CardBodies.Cards>, ProblemHttpResult>> ChooseAsync(int id, Guid card, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.ChooseAsync(new ClientId(id), card, call) : Problems.NotFound();

    private static async Task<Results<Ok<CardBodies.Cards>, ProblemHttpResult>> RemoveAsync(int id, Guid card, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.RemoveAsync(new ClientId(id), card, call) : Problems.NotFound();

    private static async Task<Results<Ok<CardBodies.Page>, ProblemHttpResult>> TopUpAsync(int id, CardBodies.TopUp body, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.TopUpAsync(new ClientId(id), body, $"/admin/clients/{id}", call) : Problems.NotFound();

    private static async Task<Results<Ok<CardBodies.Recharge>, ProblemHttpResult>> RechargeAsync(int id, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.RechargeAsync(new ClientId(id), call) : Problems.NotFound();

    private static async Task<Results<Ok<CardBodies.Recharge>, ProblemHttpResult>> SetRechargeAsync(int id, CardBodies.Recharge body, [AsParameters] CardCall call) =>
        call.Knows(new ClientId(id)) ? await CardDesk.SetRechargeAsync(new ClientId(id), body, call) : Problems.NotFound();
}
