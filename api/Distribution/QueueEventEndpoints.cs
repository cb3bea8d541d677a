using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Distribution;

/// <summary>The delivery queue live (LEAD-38), as server-sent events.</summary>
internal static class QueueEventEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGroup("").RequireAuthorization(Policies.Staff)
        .MapGet("/queue/events", Stream)
        .Describe("getQueueEvents", "Distribution", "The figures of the delivery queue as they change, as server-sent events named queue; 503 when too many watch", 401, 403, 503);

    private static Results<ServerSentEventsResult<QueueReplies.Pulse>, ProblemHttpResult> Stream(HttpContext context, QueueFeed feed)
    {
        if (feed.TryEnter() is not { } place)
        {
            context.Response.Headers.RetryAfter = "30";
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "tooManyStreams", "Too many people watch the queue.", "Ask for it from time to time instead.");
        }

        context.Response.RegisterForDispose(place);
        return TypedResults.ServerSentEvents(feed.ReadAsync(context.RequestAborted), eventType: "queue");
    }
}
