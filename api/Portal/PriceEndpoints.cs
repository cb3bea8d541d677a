using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Portal;

/// <summary>
/// Prices that are confirmed after delivery, by the client or by staff for it, where the account allows it (DELV-84, D-63). A price is
/// never confirmed above what was held for the delivery.
/// </summary>
internal static class PriceEndpoints
{
    private static PortalRequests.ConfirmPrice Example => new() { Price = Money.FromCents(3_800) };

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/portal/leads/{id:guid}/price", ConfirmOwnAsync).RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults())
            .Describe("confirmOwnPrice", "Portal", "Confirms the price of one of the client's leads, where the account allows it", 400, 401, 403, 404, 409, 503)
            .WithExample(Example);
        api.MapPost("/leads/{leadId:guid}/attempts/{attemptId:guid}/price", ConfirmAsync).RequireAuthorization(Policies.Staff)
            .Describe("confirmPrice", "Operations", "Confirms the price of a delivery for its client, where the account allows it", 400, 401, 403, 404, 409)
            .WithExample(Example);
    }

    private static async Task<Results<Ok<PortalReplies.ConfirmedPrice>, ProblemHttpResult>> ConfirmOwnAsync(
        Guid id, PortalRequests.ConfirmPrice body, HttpContext context, [FromServices] IConfirmationQueries deliveries, [FromServices] PriceDesk desk)
    {
        var client = context.User.PortalClient();
        return !await desk.Eye.HidesAsync(context, new AttemptId(id)) && await deliveries.LeadOfAsync(client, new AttemptId(id), context.RequestAborted) is { } lead
            ? await AnswerAsync(id, (lead, client), body, (context, desk))
            : Problems.NotFound();
    }

    private static Task<Results<Ok<PortalReplies.ConfirmedPrice>, ProblemHttpResult>> ConfirmAsync(
        Guid leadId, Guid attemptId, PortalRequests.ConfirmPrice body, HttpContext context, [FromServices] PriceDesk desk) =>
        AnswerAsync(attemptId, (new LeadId(leadId), null), body, (context, desk));

    private static async Task<Results<Ok<PortalReplies.ConfirmedPrice>, ProblemHttpResult>> AnswerAsync(
        Guid attempt, (LeadId Lead, ClientId? Client) scope, PortalRequests.ConfirmPrice body, (HttpContext Context, PriceDesk Desk) call)
    {
        if (body.Price is not { } price || price < Money.Zero)
        {
            return Problems.Invalid("/price", "An amount that is not below 0, such as 27.50.");
        }

        if (!call.Desk.Catalogs.Current.Account.AllowConfirmPrice)
        {
            return Refused("confirmPriceIsOff", "The account does not allow prices to be confirmed after delivery.");
        }

        var reply = await call.Desk.Prices.ConfirmAsync(
            new PriceConfirmation { AttemptId = new AttemptId(attempt), ClientId = scope.Client, LeadId = scope.Lead, Actor = call.Context.User.Actor(), Price = price },
            call.Context.RequestAborted);
        return reply.Status switch
        {
            PriceConfirmationStatus.Replaced => TypedResults.Ok(new PortalReplies.ConfirmedPrice(attempt, reply.Price, Before: false)),
            PriceConfirmationStatus.Unchanged => TypedResults.Ok(new PortalReplies.ConfirmedPrice(attempt, reply.Price, Before: true)),
            PriceConfirmationStatus.NotFound => Problems.NotFound(),
            PriceConfirmationStatus.NotSold => Refused("notSold", "The delivery was not accepted, or it was returned."),
            PriceConfirmationStatus.TooHigh => Refused("priceTooHigh", $"At most {reply.Highest}, the price at which the lead was delivered."),
            PriceConfirmationStatus.FundsTooLow => Refused("fundsTooLow", "The client's funds or order do not cover the difference."),
            PriceConfirmationStatus.TooOften => Refused("confirmedTooOften", $"The price was replaced {IPriceConfirmations.MostPerSale} times already."),
        };
    }

    private static ProblemHttpResult Refused(string code, string why) => Problems.Of(StatusCodes.Status409Conflict, code, "The price was not confirmed.", why);

    /// <summary>What a confirmation needs besides its request.</summary>
    internal sealed record PriceDesk(ICatalogSource Catalogs, IPriceConfirmations Prices, PortalEye Eye);
}
