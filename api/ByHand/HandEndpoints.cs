using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.ByHand;

/// <summary>Leads worked on by hand: automation, sending, resending, moving, marking as accepted, prices (LEAD-20 to LEAD-32, ORD-33).</summary>
internal static class HandEndpoints
{
    private const string Tag = "Leads";

    private static HandBodies.HandAct Once => new() { Key = Guid.Empty };

    private static HandBodies.HandSend ToClient => new() { Key = Guid.Empty, AccountId = 12, OnOrder = true };

    public static void Map(RouteGroupBuilder api)
    {
        var lead = api.MapGroup("/leads/{id:guid}").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        lead.MapPost("/run-automation", RunAsync).WithExample(Once)
            .Describe("runAutomation", Tag, "Sends the lead through automation now, under the full rules", 400, 401, 403, 404, 409, 503);
        lead.MapPost("/send", SendAsync).WithExample(ToClient)
            .Describe("sendLead", Tag, "Sends the lead to a delivery account past criteria, quantity limits and schedules; the same key sends once", 400, 401, 403, 404, 409, 503);
        var delivery = lead.MapGroup("/deliveries/{attemptId:guid}");
        delivery.MapPost("/resend", ResendAsync).WithExample(Once)
            .Describe("resendDelivery", Tag, "Sends a delivery again to the same client; an accepted one is neither sold nor charged again", 400, 401, 403, 404, 409, 503);
        delivery.MapPost("/move", MoveAsync).WithExample(ToClient)
            .Describe("moveDelivery", Tag, "Takes an accepted delivery back, with its price, and makes it to another client", 400, 401, 403, 404, 409, 503);
        delivery.MapPost("/accept", AcceptAsync).WithExample(Once)
            .Describe("acceptDelivery", Tag, "Records a failed, rejected or unknown delivery as accepted, because the client has the lead", 400, 401, 403, 404, 409, 503);
        delivery.MapPost("/price", PriceAsync).WithExample(new HandBodies.PriceChange { NewPrice = Money.FromCents(3_800) })
            .Describe("updateDeliveryPrice", Tag, "Changes what the client pays for a delivery; the difference is booked today", 400, 401, 403, 404, 409, 503);
    }

    private static Task<Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult>> RunAsync(Guid id, HandBodies.HandAct body, HandDesk desk, HttpContext context) =>
        desk.DoAsync(id, desk.Command(body.Key, ByHandAction.RunAutomation), "runAutomation", context);

    private static async Task<Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult>> SendAsync(Guid id, HandBodies.HandSend body, [AsParameters] HandCall call) =>
        body.Price < Money.Zero ? WrongPrice("/price")
        : !call.Reaches(body.AccountId) ? StaffScope.Outside()
        : await call.Desk.DoAsync(id, call.Desk.Command(body), "sendByHand", call.Context);

    private static Task<Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult>> ResendAsync(Guid id, Guid attemptId, HandBodies.HandAct body, HandDesk desk, HttpContext context) =>
        desk.DoAsync(id, desk.Command(body.Key, ByHandAction.Resend) with { AttemptId = attemptId }, "resendDelivery", context);

    private static async Task<Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult>> MoveAsync(Guid id, Guid attemptId, HandBodies.HandSend body, [AsParameters] HandCall call)
    {
        if (body.Price < Money.Zero)
        {
            return WrongPrice("/price");
        }

        if (!call.Reaches(body.AccountId))
        {
            return StaffScope.Outside();
        }

        var present = await call.FindAsync(id, attemptId);
        return present switch
        {
            null => Problems.NotFound(),
            { State: not AttemptState.Accepted } or { AlternateOf: not null } or { Test: true } => Refused("notSold", "Only a delivery that a client took is moved."),
            _ => await call.Desk.MoveAsync(id, attemptId, call.Desk.Command(body), call.Context),
        };
    }

    /// <summary>An unknown outcome is decided; beside a failed one, which stays as it was, stands a recorded one with its holds.</summary>
    private static async Task<Results<Ok<HandReplies.HandOutcome>, ProblemHttpResult>> AcceptAsync(Guid id, Guid attemptId, HandBodies.HandAct body, [AsParameters] HandCall call)
    {
        var present = await call.FindAsync(id, attemptId);
        return present switch
        {
            null => Problems.NotFound(),
            { AlternateOf: not null } => Refused("notDecidable", "This delivery only accompanies another one."),
            { State: AttemptState.Unknown } => Refused("outcomeUnknown", "Nobody knows how it ended; decide it under Reconcile."),
            { State: AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent } failed => await call.Desk.DoAsync(
                id,
                call.Desk.Command(body.Key, ByHandAction.Send) with
                {
                    AccountId = failed.AccountId.Value,
                    MethodId = failed.MethodId.Value,
                    PriceCents = failed.HeldPrice.Cents,
                    OnOrder = call.NeedsOrder(failed.AccountId),
                    RecordOnly = true,
                    AttemptId = attemptId,
                },
                "acceptDelivery",
                call.Context),
            _ => Refused("notDecidable", "It is accepted, or not over yet."),
        };
    }

    private static async Task<Results<Ok<HandReplies.DeliveryPrice>, ProblemHttpResult>> PriceAsync(Guid id, Guid attemptId, HandBodies.PriceChange body, [AsParameters] HandCall call)
    {
        if (body.NewPrice is not { } price || price < Money.Zero)
        {
            return WrongPrice("/newPrice");
        }

        var reply = await call.Prices.ConfirmAsync(
            new PriceConfirmation { AttemptId = new AttemptId(attemptId), LeadId = new LeadId(id), Actor = call.Context.User.Actor(), Price = price, ByStaff = true }, call.Context.RequestAborted);
        return reply.Status switch
        {
            PriceConfirmationStatus.Replaced or PriceConfirmationStatus.Unchanged => TypedResults.Ok(new HandReplies.DeliveryPrice(attemptId, reply.Price, reply.Status == PriceConfirmationStatus.Unchanged)),
            PriceConfirmationStatus.NotFound => Problems.NotFound(),
            PriceConfirmationStatus.NotSold => Refused("notSold", "The delivery was not accepted, or it was returned or moved."),
            PriceConfirmationStatus.FundsTooLow or PriceConfirmationStatus.TooHigh => Refused("fundsTooLow", "The client's funds or order do not cover the difference."),
            PriceConfirmationStatus.TooOften => Refused("changedTooOften", $"The price was replaced {IPriceConfirmations.MostPerSale} times already."),
        };
    }

    private static ProblemHttpResult WrongPrice(string path) => Problems.Invalid(path, "An amount that is not below 0, such as 27.50.");

    private static ProblemHttpResult Refused(string code, string why) => Problems.Of(StatusCodes.Status409Conflict, code, "It was not done.", why);
}
