using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace LeadExec.Api.Operations;

/// <summary>Unknown outcomes: seen and decided by people, never by the machine alone (decisions 9 and 10, LEAD-31).</summary>
internal static class ReconcileEndpoints
{
    private const string Tag = "Operations";
    private const int DefaultLimit = 50;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").RequireAuthorization(Policies.Staff);
        group.MapGet("/reconcile", ListAsync).Describe("listUnknownAttempts", Tag, "Attempts of unknown outcome, oldest first", 400, 401, 403);
        group.MapPost("/leads/{leadId:guid}/attempts/{attemptId:guid}/decide", DecideAsync).WithExample(new DecideRequest { Accepted = true })
            .Describe("decideAttempt", Tag, "Says how an attempt of unknown outcome really ended", 400, 401, 403, 404, 409);
    }

    private static async Task<Results<Ok<ReconcileReplies.UnknownPage>, ProblemHttpResult>> ListAsync(
        int? limit, string? cursor, [AsParameters] ReconcileCall call)
    {
        if (limit is < 1 or > IReconcileQueries.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {IReconcileQueries.MaximumLimit}.");
        }

        if (!PageCursor.TryRead(cursor, out var after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var page = await call.Unknown.UnknownAsync(call.Context.User.Rights().Data, after, limit ?? DefaultLimit, call.Context.RequestAborted);
        var (catalog, now) = (call.Catalogs.Current, call.Time.GetUtcNow());
        return TypedResults.Ok(new ReconcileReplies.UnknownPage([.. page.Items.Select(row => ReconcileReplies.Show(row, catalog, now))], PageCursor.Of(page.Next)));
    }

    private static async Task<Results<Ok<ReconcileReplies.Decided>, ProblemHttpResult>> DecideAsync(
        Guid leadId, Guid attemptId, DecideRequest request, [AsParameters] DecideCall call)
    {
        var attempts = await call.Leads.DeliveriesAsync(new LeadId(leadId), call.Context.RequestAborted);
        if (attempts.FirstOrDefault(attempt => attempt.Id.Value == attemptId) is not { } present)
        {
            return Problems.NotFound();
        }

        if (present.State != AttemptState.Unknown)
        {
            return Refused("Only an attempt of unknown outcome can be decided.");
        }

        var command = new DecideAttempt { AttemptId = attemptId, Accepted = request.Accepted, UserId = call.Context.User.SignedInUser().Value };
        var reply = await call.Grains.GetGrain<ILeadGrain>(GrainKeys.Lead(leadId)).DecideAttemptAsync(command);
        return reply.Taken ? TypedResults.Ok(new ReconcileReplies.Decided(leadId, attemptId, request.Accepted)) : Refused(reply.Refusal);
    }

    private static ProblemHttpResult Refused(string? why) => Problems.Of(StatusCodes.Status409Conflict, "notDecidable", "The decision was not taken.", why);

    /// <summary>What the list needs.</summary>
    internal sealed record ReconcileCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required IReconcileQueries Unknown { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }
    }

    /// <summary>What a decision needs.</summary>
    internal sealed record DecideCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required ILeadQueries Leads { get; init; }

        [FromServices]
        public required IGrainFactory Grains { get; init; }
    }
}
