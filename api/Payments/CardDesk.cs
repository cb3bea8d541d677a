using LeadExec.Api.Http;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Payments;

/// <summary>What staff does for a client, and a client for itself, with cards, top-ups and recharges.</summary>
internal static class CardDesk
{
    public static async Task<Ok<CardBodies.Cards>> ListAsync(ClientId client, CardCall call) =>
        TypedResults.Ok(new CardBodies.Cards([.. (await call.Cards.ListAsync(client, call.Aborted)).Select(Show)]));

    /// <param name="client">Whose card it will be.</param>
    /// <param name="back">The page of ours that the browser comes back to.</param>
    /// <param name="call">The request.</param>
    public static async Task<Results<Ok<CardBodies.Page>, ProblemHttpResult>> StartAsync(ClientId client, string back, CardCall call)
    {
        var id = call.NewId();
        var setup = new NewCardSetup { Id = id, ClientId = client, ReturnUrl = call.Own($"{back}?cardSetup={id}"), CancelUrl = call.Own(back), Actor = call.Actor };
        return Answer(id, await call.Pages.StartCardAsync(setup, call.Aborted));
    }

    public static async Task<Results<Ok<CardBodies.Card>, ProblemHttpResult>> FinishAsync(ClientId client, Guid setup, CardCall call) =>
        await call.Pages.FinishCardAsync(setup, client, call.Aborted) is { } card
            ? TypedResults.Ok(Show(card))
            : Problems.Of(StatusCodes.Status404NotFound, "noCard", "No card was entered.", "There is no such set-up, or the payment provider knows of no card yet.");

    public static async Task<Results<Ok<CardBodies.Cards>, ProblemHttpResult>> ChooseAsync(ClientId client, Guid card, CardCall call) =>
        await call.Cards.MakeDefaultAsync(client, new CardId(card), call.Actor, call.Aborted) ? await ListAsync(client, call) : Problems.NotFound();

    public static async Task<Results<Ok<CardBodies.Cards>, ProblemHttpResult>> RemoveAsync(ClientId client, Guid card, CardCall call) =>
        await call.Cards.RemoveAsync(client, new CardId(card), call.Actor, call.Aborted) ? await ListAsync(client, call) : Problems.NotFound();

    public static async Task<Results<Ok<CardBodies.Page>, ProblemHttpResult>> TopUpAsync(ClientId client, CardBodies.TopUp body, string back, CardCall call)
    {
        if (body.Amount <= Money.Zero || body.Amount.Cents > PaymentRules.MostCents)
        {
            return Problems.Invalid("/amount", $"Above zero and at most {Money.FromCents(PaymentRules.MostCents)}.");
        }

        var id = call.NewId();
        var payment = new NewHostedPayment
        {
            Id = new PaymentId(id),
            ClientId = client,
            Amount = body.Amount,
            Target = PaymentTarget.Wallet,
            Title = "Prepaid balance",
            ReturnUrl = call.Own($"{back}?payment={id}"),
            CancelUrl = call.Own(back),
            Actor = call.Actor,
        };
        return Answer(id, await call.Pages.StartPaymentAsync(payment, call.Aborted));
    }

    public static async Task<Ok<CardBodies.Recharge>> RechargeAsync(ClientId client, CardCall call) =>
        TypedResults.Ok(Show(await call.Recharges.FindAsync(client, call.Aborted)));

    public static async Task<Results<Ok<CardBodies.Recharge>, ProblemHttpResult>> SetRechargeAsync(ClientId client, CardBodies.Recharge body, CardCall call)
    {
        var (threshold, amount) = (body.Threshold.Cents, body.Amount.Cents);
        if (threshold < 0 || threshold > PaymentRules.MostCents)
        {
            return Problems.Invalid("/threshold", $"Between 0.00 and {Money.FromCents(PaymentRules.MostCents)}.");
        }

        if (amount < 1 || amount > PaymentRules.MostCents)
        {
            return Problems.Invalid("/amount", $"Between 0.01 and {Money.FromCents(PaymentRules.MostCents)}.");
        }

        if (body.MostPerDay is < 1 or > 50)
        {
            return Problems.Invalid("/mostPerDay", "Between 1 and 50.");
        }

        var recharge = new WalletRecharge { ClientId = client, Enabled = body.Enabled, Threshold = body.Threshold, Amount = body.Amount, MostPerDay = body.MostPerDay };
        await call.Recharges.SaveAsync(recharge, call.Actor, call.Aborted);
        return await RechargeAsync(client, call);
    }

    private static Results<Ok<CardBodies.Page>, ProblemHttpResult> Answer(Guid id, HostedPageReply? reply) => reply switch
    {
        null => Problems.Of(StatusCodes.Status409Conflict, "noPaymentProvider", "No payment provider is set up.", "An administrator sets it up under billing."),
        { Outcome: GatewayOutcome.Succeeded, Address: { } address } => TypedResults.Ok(new CardBodies.Page { Id = id, Address = address, Token = reply.Token }),
        _ => Problems.Of(StatusCodes.Status409Conflict, "pageNotOpened", "The payment provider opened no page.", reply.Code is { } code ? $"It says: {code}." : null),
    };

    private static CardBodies.Card Show(ClientCard card) => new()
    {
        Id = card.Id.Value,
        Provider = card.Provider,
        Brand = card.Brand,
        Last4 = card.Last4,
        Expires = card.Expires,
        IsDefault = card.IsDefault,
        AddedAt = card.AddedAt,
    };

    private static CardBodies.Recharge Show(WalletRecharge? recharge) => recharge is null
        ? new CardBodies.Recharge { Enabled = false, Threshold = Money.Zero, Amount = Money.Zero }
        : new CardBodies.Recharge
        {
            Enabled = recharge.Enabled,
            Threshold = recharge.Threshold,
            Amount = recharge.Amount,
            MostPerDay = recharge.MostPerDay,
            Stopped = recharge.Stopped,
        };
}
