using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Operations;

/// <summary>Deliveries that ended in an error, for the people who look after them (DELV-50); nobody is sent a message yet.</summary>
internal static class FailedDeliveryEndpoints
{
    private const int DefaultLimit = 50;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/failed-deliveries", ListAsync).RequireAuthorization(Policies.Staff)
            .Describe("listFailedDeliveries", "Operations", "Deliveries that ended in an error, newest first", 400, 401, 403);

    private static async Task<Results<Ok<FailedPage>, ProblemHttpResult>> ListAsync(
        int? limit, string? cursor, HttpContext context, IFailedDeliveryQueries failed, ICatalogSource catalogs)
    {
        if (limit is < 1 or > IFailedDeliveryQueries.MaximumLimit)
        {
            return Problems.Invalid("?limit", $"Between 1 and {IFailedDeliveryQueries.MaximumLimit}.");
        }

        if (!PageCursor.TryRead(cursor, out var after))
        {
            return Problems.Invalid("?cursor", "Not a cursor of this list.");
        }

        var page = await failed.FailedAsync(context.User.Rights().Data, after, limit ?? DefaultLimit, context.RequestAborted);
        var catalog = catalogs.Current;
        return TypedResults.Ok(new FailedPage([.. page.Items.Select(row => Show(row, catalog))], PageCursor.Of(page.Next)));
    }

    private static FailedDelivery Show(FailedDeliveryRow row, Catalog catalog) => new()
    {
        AttemptId = row.Id.Value,
        LeadId = row.LeadId.Value,
        ClientId = row.ClientId.Value,
        Client = catalog.Clients.GetValueOrDefault(row.ClientId)?.CompanyName,
        DeliveryAccountId = row.AccountId.Value,
        DeliveryAccount = catalog.DeliveryAccounts.GetValueOrDefault(row.AccountId)?.Name,
        State = row.State,
        Reason = row.Reason,
        Detail = row.Detail,
        Tries = row.Tries,
        At = row.At,
        RetryDueAt = row.RetryDueAt,
    };

    /// <summary>The last try of one failed delivery.</summary>
    internal sealed record FailedDelivery
    {
        public required Guid AttemptId { get; init; }

        public required Guid LeadId { get; init; }

        public required int ClientId { get; init; }

        /// <summary>Null when the client is archived.</summary>
        public string? Client { get; init; }

        public required int DeliveryAccountId { get; init; }

        /// <summary>Null when the delivery account is archived.</summary>
        public string? DeliveryAccount { get; init; }

        /// <summary>Failed: the buyer answered an error. NotSent: nothing reached it.</summary>
        public required AttemptState State { get; init; }

        public required RejectReason Reason { get; init; }

        public string? Detail { get; init; }

        /// <summary>Tries so far, retries included.</summary>
        public required int Tries { get; init; }

        public required DateTimeOffset At { get; init; }

        /// <summary>When it is tried again; null: this was the end.</summary>
        public DateTimeOffset? RetryDueAt { get; init; }
    }

    /// <summary>A page of failed deliveries; next is the cursor of the following page.</summary>
    internal sealed record FailedPage(IReadOnlyList<FailedDelivery> Items, string? Next);
}
