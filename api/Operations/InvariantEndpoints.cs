using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Invariants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Operations;

/// <summary>The product's check of its own record: what the last one found, and another one at once.</summary>
internal static class InvariantEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/operations/invariants").RequireAuthorization(Policies.Staff);
        group.MapGet("", ReadAsync)
            .Describe("getInvariants", "Operations", "The last check of the record: each invariant with its violations, and the check that is under way", 401, 403);
        group.MapPost("/run", RunAsync)
            .Describe("runInvariants", "Operations", "Checks the record soon; answers the check that waits or is under way, whose end getInvariants shows", 401, 403);
    }

    private static async Task<Ok<InvariantReplies.InvariantsReply>> ReadAsync(IInvariantRuns runs, CancellationToken cancellationToken)
    {
        // In this order, so that a check that ends in between is seen.
        var open = await runs.OpenAsync(cancellationToken);
        var last = await runs.LastAsync(0, cancellationToken);
        return TypedResults.Ok(new InvariantReplies.InvariantsReply
        {
            Last = last is null ? null : InvariantReplies.Show(last),
            Open = open is null || open.Number <= last?.Number ? null : InvariantReplies.Show(open),
        });
    }

    private static async Task<Accepted<InvariantReplies.InvariantRunReply>> RunAsync(HttpContext context, IInvariantRuns runs, CancellationToken cancellationToken) =>
        TypedResults.Accepted((string?)null, InvariantReplies.Show(await runs.AskAsync(context.User.Actor(), cancellationToken)));
}
