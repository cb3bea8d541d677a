using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace LeadExec.Api.Portal;

/// <summary>Deliveries that count only when the client confirms them (E-61): by the client in its portal, or by staff for it.</summary>
internal static class ConfirmationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var portal = api.MapGroup("/portal/confirmations").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        portal.MapGet("", ListAsync).Describe("listConfirmations", "Portal", "Deliveries that the client has to confirm, the most urgent first", 401, 403, 503);
        portal.MapPost("/{id:guid}", ConfirmOwnAsync).Describe("confirmOwnDelivery", "Portal", "Confirms one of the client's deliveries, in time and once", 401, 403, 404, 409, 503);
        api.MapPost("/leads/{leadId:guid}/attempts/{attemptId:guid}/confirm", ConfirmAsync).RequireAuthorization(Policies.Staff)
            .Describe("confirmDelivery", "Operations", "Confirms a delivery for its client", 401, 403, 404, 409);
    }

    private static async Task<Ok<PortalReplies.ConfirmationList>> ListAsync(HttpContext context, [FromServices] IConfirmationQueries confirmations, PortalEye eye, ICatalogSource catalogs)
    {
        // Nothing was sold yet, so nothing was given to anybody: only who sees all of the client's leads sees it.
        var rows = (await eye.ViewerAsync(context)).Only is not null ? [] : await confirmations.AwaitedAsync(context.User.PortalClient(), context.RequestAborted);
        return TypedResults.Ok(new PortalReplies.ConfirmationList(
            [.. rows.Select(row => new PortalReplies.Confirmation(PortalPresenter.Details(catalogs.Current, row.Lead), row.Until))]));
    }

    private static async Task<Results<Ok<PortalReplies.Confirmed>, ProblemHttpResult>> ConfirmOwnAsync(
        Guid id, HttpContext context, [FromServices] IConfirmationQueries confirmations, PortalEye eye, [FromServices] IGrainFactory grains)
    {
        var client = context.User.PortalClient();
        return (await eye.ViewerAsync(context)).Only is null && await confirmations.LeadOfAsync(client, new AttemptId(id), context.RequestAborted) is { } lead
            ? Answer(
                await grains.GetGrain<ILeadGrain>(GrainKeys.Lead(lead.Value))
                    .ConfirmAsync(new ConfirmDelivery { AttemptId = id, ClientId = client.Value, UserId = context.User.SignedInUser().Value }),
                id)
            : Problems.NotFound();
    }

    private static async Task<Results<Ok<PortalReplies.Confirmed>, ProblemHttpResult>> ConfirmAsync(
        Guid leadId, Guid attemptId, HttpContext context, [FromServices] IGrainFactory grains)
    {
        var command = new ConfirmDelivery { AttemptId = attemptId, UserId = context.User.SignedInUser().Value };
        return Answer(await grains.GetGrain<ILeadGrain>(GrainKeys.Lead(leadId)).ConfirmAsync(command), attemptId);
    }

    private static Results<Ok<PortalReplies.Confirmed>, ProblemHttpResult> Answer(ConfirmDeliveryReply reply, Guid attempt) => reply.Status switch
    {
        ConfirmStatus.Confirmed => TypedResults.Ok(new PortalReplies.Confirmed(attempt, Before: false)),
        ConfirmStatus.AlreadyConfirmed => TypedResults.Ok(new PortalReplies.Confirmed(attempt, Before: true)),
        ConfirmStatus.TooLate => Refused("confirmedTooLate", $"The time to confirm ended at {reply.Until:yyyy-MM-dd'T'HH:mm:ss'Z'}."),
        ConfirmStatus.NotAwaited => Refused("noConfirmationAwaited", "This delivery does not wait for a confirmation."),
        ConfirmStatus.Busy => Refused("leadIsBusy", "The lead is being worked on; ask again in a moment."),
        ConfirmStatus.NotFound => Problems.NotFound(),
    };

    private static ProblemHttpResult Refused(string code, string why) => Problems.Of(StatusCodes.Status409Conflict, code, "The delivery was not confirmed.", why);
}
