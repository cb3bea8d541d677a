using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Returns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Returns;

/// <summary>Returns by the client in its portal (RET-02). The client comes from the session (decision 26).</summary>
internal static class PortalReturnEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/portal/leads/{id:guid}/return", RequestAsync).RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults())
            .WithExample(new ReturnBodies.Ask { Reason = "Wrong number" })
            .Describe("returnPortalLead", "Portal", "Asks to return one of the client's leads, within its days and percentages; after a denial once more", 400, 401, 403, 404, 409, 429);

    private static async Task<Results<Ok<ReturnBodies.ReturnMark>, ProblemHttpResult>> RequestAsync(Guid id, ReturnBodies.Ask body, HttpContext context, IReturnStore returns)
    {
        if (body.Note?.Length > ReturnCommand.LongestNote)
        {
            return Problems.Invalid("/note", $"At most {ReturnCommand.LongestNote} characters.");
        }

        var command = new ReturnCommand(new AttemptId(id), ReturnEvent.Requested, context.User.Actor())
        {
            OfClient = context.User.PortalClient(),
            Reason = body.Reason,
            Note = body.Note,
        };
        var reply = await returns.ApplyAsync(command, context.RequestAborted);
        return ReturnPresenter.Problem(reply, context) is { } problem
            ? problem
            : TypedResults.Ok(new ReturnBodies.ReturnMark(reply.Return!.State, reply.Return.Reason, reply.Return.RequestedAt, reply.Return.DecidedAt));
    }
}
