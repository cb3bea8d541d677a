using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Hosting.Operations;
using LeadExec.Ports.Operations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Operations;

/// <summary>What the operator of the installation looks at: hosts, grains, queues, database and health. For administrators.</summary>
internal static class OperatorEndpoints
{
    private const string Tag = "Operations";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/operations").RequireAuthorization(Policies.Administrator).AddEndpointFilter(new QueryFaults());
        group.MapGet("/hosts", HostsAsync).Describe("listHosts", Tag, "The processes that run the grains: version, start, state", 401, 403);
        group.MapGet("/grains", GrainsAsync).Describe("listGrains", Tag, "Types of grains with activations, calls, failures and times", 401, 403);
        group.MapGet("/health", HealthAsync).Describe("getHealth", Tag, "Every gate of readiness of every host, and the warnings that are on", 401, 403);
        group.MapGet("/queues", QueuesAsync).Describe("listWorkQueues", Tag, "Waiting work: delivery queue, leads under way, unknown outcomes, parked leads, messages", 401, 403, 503);
        group.MapGet("/database", DatabaseAsync).Describe("getDatabaseFigures", Tag, "Size, sessions and settings of the database", 401, 403, 503);
    }

    private static async Task<Ok<OperatorReplies.HostList>> HostsAsync([FromServices] IClusterViewer viewer, CancellationToken cancellationToken) =>
        TypedResults.Ok(OperatorReplies.HostsOf(await viewer.LookAsync(cancellationToken)));

    private static async Task<Ok<OperatorReplies.GrainList>> GrainsAsync([FromServices] IClusterViewer viewer, CancellationToken cancellationToken) =>
        TypedResults.Ok(OperatorReplies.GrainsOf(await viewer.LookAsync(cancellationToken)));

    private static async Task<Ok<OperatorReplies.HealthList>> HealthAsync([FromServices] IClusterViewer viewer, CancellationToken cancellationToken) =>
        TypedResults.Ok(OperatorReplies.HealthOf(await viewer.LookAsync(cancellationToken)));

    private static async Task<Ok<OperatorReplies.WorkQueueList>> QueuesAsync(ISystemFigures figures, CancellationToken cancellationToken) =>
        TypedResults.Ok(new OperatorReplies.WorkQueueList { Items = [.. (await figures.QueuesAsync(cancellationToken)).Select(OperatorReplies.Show)] });

    private static async Task<Ok<OperatorReplies.DatabaseState>> DatabaseAsync(ISystemFigures figures, CancellationToken cancellationToken) =>
        TypedResults.Ok(OperatorReplies.Show(await figures.DatabaseAsync(cancellationToken)));
}
