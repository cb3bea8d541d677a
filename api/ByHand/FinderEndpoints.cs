using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace LeadExec.Api.ByHand;

/// <summary>Find client (LEAD-21): whom the lead could be sent to, what keeps automation from it, and what it would take. It quotes the lead.</summary>
internal static class FinderEndpoints
{
    private const int MostItems = 200;

    public static void Map(RouteGroupBuilder api) => api.MapGroup("/leads").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
        .MapGet("/{id:guid}/find-client", FindAsync)
        .Describe("findClient", "Leads", "Delivery accounts that the lead could be sent to, those without automated delivery too, with marks and what it would take", 401, 403, 404, 409, 503);

    /// <summary>With all, those whose criteria the lead does not meet are listed too.</summary>
    private static async Task<Results<Ok<HandReplies.FoundClients>, ProblemHttpResult>> FindAsync(Guid id, bool? all, [AsParameters] FindCall call)
    {
        if (await call.Leads.FindAsync(new LeadId(id), call.Aborted) is not { } row)
        {
            return Problems.NotFound();
        }

        var catalog = call.Catalogs.Current;
        if (row.FieldsJson is not { } fields || !catalog.Campaigns.TryGetValue(row.CampaignId, out var campaign) || !catalog.LeadTypes.TryGetValue(row.LeadTypeId, out var type))
        {
            return Problems.Of(StatusCodes.Status409Conflict, "leadClosed", "Nothing of this lead may be sent.", "It is erased, or its campaign is archived.");
        }

        var now = call.Time.GetUtcNow();
        var accounts = catalog.AccountsByLeadType.GetValueOrDefault(type.Id, []);
        var caps = new CountedCaps(catalog, await call.Caps.CountsAsync([.. CountedCaps.Keys(catalog, accounts).Take(ICapQueries.MaximumKeys)], call.Aborted));
        var at = Instant.FromDateTimeOffset(now);
        var attempts = await call.Leads.DeliveriesAsync(row.Id, call.Aborted);
        var found = ClientFinder.Find(new FinderRequest
        {
            Matching = new MatchRequest
            {
                Catalog = catalog,
                Lead = Lead.FromJson(type, fields),
                Now = at,
                ReceivedAt = Instant.FromDateTimeOffset(row.ReceivedAt),
                RequiredFields = campaign.ClientRequiredFields,
                Orders = call.Orders.Current,
                Closed = caps,
            },
            Campaign = campaign,
            Holders = Holders(catalog, row.MaximumDeliveries, attempts),
            Unknown = [.. attempts.Where(attempt => attempt is { State: AttemptState.Unknown, AlternateOf: null }).Select(attempt => attempt.ClientId)],
            Full = accounts.Select(account => (account.Id, Cap: caps.Of(account, at).FirstOrDefault(cap => cap.IsFull))).Where(full => full.Cap is not null)
                .ToDictionary(full => full.Id, full => full.Cap!),
        }).RemoveAll(account => !StaffScope.Shows(call.Context.User.Rights().Data, account.Account));
        return TypedResults.Ok(new HandReplies.FoundClients
        {
            JudgedAt = now,
            Matching = found.Count(account => account.Matches),
            Total = found.Length,
            Items = [.. found.Where(account => all is true || account.Matches).Take(MostItems).Select(HandReplies.Show)],
        });
    }

    /// <summary>Who has the lead or had it, as far as exclusivity and one delivery per client ask; the deed itself is judged by the record.</summary>
    private static LeadFlowState Holders(Catalog catalog, int? maximum, IReadOnlyList<AttemptRow> attempts)
    {
        var sold = attempts.Where(attempt => attempt is { State: AttemptState.Accepted or AttemptState.Unconfirmed or AttemptState.Planned, AlternateOf: null, Test: false })
            .Select(attempt => (attempt.Returned, Delivery: Sold(catalog, attempt))).Where(entry => entry.Delivery is not null).ToList();
        return LeadFlow.Start(maximum, []) with
        {
            Sold = [.. sold.Where(entry => !entry.Returned).Select(entry => entry.Delivery!)],
            Returned = [.. sold.Where(entry => entry.Returned).Select(entry => entry.Delivery!)],
        };
    }

    private static SoldDelivery? Sold(Catalog catalog, AttemptRow attempt) =>
        catalog.DeliveryAccounts.GetValueOrDefault(attempt.AccountId) is { } account && catalog.Clients.GetValueOrDefault(attempt.ClientId) is { } client
        && catalog.DeliveryMethods.GetValueOrDefault(attempt.MethodId) is { } method
            ? new SoldDelivery
            {
                AttemptId = attempt.Id,
                Candidate = new Candidate { Account = account with { Exclusive = attempt.Exclusive }, Client = client, Method = method, Price = attempt.HeldPrice },
                Price = attempt.Price ?? attempt.HeldPrice,
                RedirectUrl = attempt.RedirectUrl,
            }
            : null;

    /// <summary>What answers the question.</summary>
    internal sealed record FindCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required ILeadQueries Leads { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        [FromServices]
        public required ICapQueries Caps { get; init; }

        [FromServices]
        public required IOpenOrders Orders { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }

        public CancellationToken Aborted => Context.RequestAborted;
    }
}
