using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Operations;
using LeadExec.Api.Security;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Distribution;

/// <summary>The delivery queue: depth, oldest age, and its leads (CAMP-27, LEAD-38).</summary>
internal static class QueueEndpoints
{
    private const int DefaultLimit = 50;

    public static void Map(RouteGroupBuilder api) => api.MapGroup("").RequireAuthorization(Policies.Staff)
        .MapGet("/distribution/queue", ReadAsync)
        .Describe("getDeliveryQueue", "Distribution", "The delivery queue: depth, oldest age, per campaign, and a page of its leads", 400, 401, 403);

    /// <summary>Waiting and delayed leads by the moment at which they are due; with processing, the leads that are being distributed.</summary>
    private static async Task<Results<Ok<QueueReplies.DeliveryQueue>, ProblemHttpResult>> ReadAsync(
        bool? processing, int? limit, string? cursor, [AsParameters] QueueCall call)
    {
        if (limit is < 1 or > IQueueQueries.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {IQueueQueries.MaximumLimit}.");
        }

        if (!PageCursor.TryRead(cursor, out var after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var within = call.Context.User.Rights().Data;
        var page = await call.Queries.LeadsAsync(within, processing is true, after, limit ?? DefaultLimit, call.Context.RequestAborted);
        var figures = await call.Queries.FiguresAsync(within, call.Context.RequestAborted);
        var catalog = call.Catalogs.Current;
        return TypedResults.Ok(new QueueReplies.DeliveryQueue
        {
            Depth = figures.Campaigns.Sum(row => row.Due),
            Delayed = figures.Campaigns.Sum(row => row.Delayed),
            Processing = figures.Processing,
            OldestAgeSeconds = QueueReplies.Seconds(figures.Campaigns.Max(row => row.OldestAge) ?? TimeSpan.Zero),
            Accepting = !call.Gate.IsFull,
            Limits = QueueReplies.Show(call.Gate.Limits),
            Matching = new QueueReplies.MatchingTimes(figures.Matching.Leads, figures.Matching.AverageMs, figures.Matching.SlowestMs),
            Campaigns = [.. figures.Campaigns.Select(row => QueueReplies.Show(row, catalog))],
            Items = [.. page.Items.Select(row => QueueReplies.Show(row, catalog, StateOf(row, processing is true)))],
            Next = PageCursor.Of(page.Next),
        });
    }

    private static QueueItemState StateOf(QueueRow row, bool processing) =>
        processing ? QueueItemState.Processing : row.Age == TimeSpan.Zero ? QueueItemState.Delayed : QueueItemState.Waiting;

    /// <summary>What the answer needs.</summary>
    internal sealed record QueueCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required IQueueQueries Queries { get; init; }

        [FromServices]
        public required IQueueGate Gate { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }
    }
}
