using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LeadExec.Api.Leads;

/// <summary>Why each delivery account got a lead or not, and what would have sold it (CLNT-13, DIST-55). It quotes the lead, so only staff may ask.</summary>
internal static class WhyEndpoints
{
    private const int MostItems = 200;
    private const int DefaultItems = 50;

    public static void Map(RouteGroupBuilder api) => api.MapGroup("/leads").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
        .MapGet("/{id:guid}/why", ExplainAsync)
        .Describe("getLeadWhy", "Leads", "For each delivery account: sold, refused, or the first failing gate with both sides, and what would have sold it", 400, 401, 403, 404, 409, 503);

    private static async Task<Results<Ok<WhyReplies.Why>, ProblemHttpResult>> ExplainAsync(Guid id, [AsParameters] WhyCall call)
    {
        if (call.Limit is < 1 or > MostItems || call.Skip < 0)
        {
            return Problems.Invalid("?limit", $"Between 1 and {MostItems}, and ?skip not below 0.");
        }

        if (await call.Leads.FindAsync(new LeadId(id), call.Aborted) is not { } row)
        {
            return Problems.NotFound();
        }

        if (row.FieldsJson is not { } fields)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "erased", "The lead's personal data was erased.");
        }

        if (await call.Catalogs.LoadAsync(row.CatalogVersion, call.Aborted) is not { } catalog
            || !catalog.Campaigns.TryGetValue(row.CampaignId, out var campaign) || !catalog.LeadTypes.TryGetValue(row.LeadTypeId, out var type))
        {
            return Problems.Of(StatusCodes.Status409Conflict, "versionGone", "The settings that were in force are not kept.");
        }

        var request = Question(catalog, campaign, Lead.FromJson(type, fields), await RecordAsync(row, call), call);
        return TypedResults.Ok(Show(catalog, request with { Caps = await CapsAsync(request, call) }));
    }

    private static WhyRequest Question(Catalog catalog, Campaign campaign, Lead lead, WhyRecord record, WhyCall call) => new()
    {
        Scan = new HookRequest
        {
            Matching = new MatchRequest
            {
                Catalog = catalog,
                Lead = lead,
                Now = record.JudgedFor,
                ReceivedAt = record.ReceivedAt,
                RequiredFields = campaign.ClientRequiredFields,
                Orders = call.Orders.Current,
            },
            Campaign = campaign,
        },
        Record = record,
        Client = call.Client is { } client ? new ClientId(client) : null,
        Account = call.Account is { } account ? new DeliveryAccountId(account) : null,
        Skip = call.Skip ?? 0,
        Limit = call.Limit ?? DefaultItems,
    };

    private static async Task<WhyRecord> RecordAsync(LeadRow row, WhyCall call) => new()
    {
        Steps = [.. (await call.Leads.TraceAsync(row.Id, call.Aborted)).SelectMany(segment => segment.Steps)],
        Attempts = [.. (await call.Leads.DeliveriesAsync(row.Id, call.Aborted)).Select(Tried)],
        ReceivedAt = Instant.FromDateTimeOffset(row.ReceivedAt),
        Validity = row.Validity,
    };

    private static async Task<WhyCaps> CapsAsync(WhyRequest request, WhyCall call) => new()
    {
        Counts = await call.Caps.CountsAsync(LeadWhy.Keys(request), call.Aborted),
        CountedAt = Instant.FromDateTimeOffset(call.Time.GetUtcNow()),
    };

    private static WhyAttempt Tried(AttemptRow attempt) => new()
    {
        AccountId = attempt.AccountId,
        ClientId = attempt.ClientId,
        Number = attempt.Number,
        State = attempt.State,
        Reason = attempt.Reason,
        Detail = attempt.Detail,
    };

    private static WhyReplies.Why Show(Catalog catalog, WhyRequest request)
    {
        var findings = LeadWhy.Explain(request);
        return new WhyReplies.Why
        {
            CatalogVersion = catalog.Version.Value,
            JudgedFor = request.Record.JudgedFor.ToDateTimeOffset(),
            CapsReadAt = request.Caps?.CountedAt.ToDateTimeOffset(),
            NotKnown = request.Record.NotKnown(),
            CampaignCaps = [.. LeadWhy.CampaignCaps(request).Select(Show)],
            Items = [.. findings.Select(finding => Show(catalog, finding))],
            Next = findings.Length < request.Limit ? null : request.Skip + request.Limit,
        };
    }

    private static WhyReplies.Finding Show(Catalog catalog, WhyFinding finding) => new()
    {
        ClientId = finding.ClientId.Value,
        Client = catalog.NameOf(finding.ClientId),
        AccountId = finding.AccountId.Value,
        Account = catalog.NameOf(finding.AccountId),
        Outcome = finding.Outcome,
        Reason = ReasonWords.Shown(finding.Reason),
        ReasonText = ReasonWords.Of(finding.Reason),
        Detail = finding.Detail ?? finding.Cap?.Words,
        Recorded = finding.Recorded,
        Cap = finding.Cap is { } cap ? Show(cap) : null,
        Caps = [.. finding.Caps.Select(Show)],
        WouldHaveSold = finding.WouldHaveSold is { } remedy ? new WhyReplies.Remedy(remedy.Words, [.. remedy.Changes.Select(Show)]) : null,
    };

    private static WhyReplies.Cap Show(CapReading cap) => new()
    {
        Scope = cap.Scope,
        Window = cap.Window,
        Used = cap.Used,
        Limit = cap.Limit,
        Full = cap.IsFull,
        OpensAt = cap.OpensAt?.ToDateTimeOffset(),
        ZoneId = cap.ZoneId,
        Words = cap.Words,
    };

    private static WhyReplies.Change Show(RemedyChange change) => new()
    {
        Kind = change.Kind,
        Words = change.Words,
        Field = change.Field,
        Operator = change.Operator,
        Values = change.Values,
        Not = change.Not,
        Miles = change.Miles,
        OpensAt = change.OpensAt?.ToDateTimeOffset(),
        Cap = change.Cap is { } cap ? Show(cap) : null,
        RaiseTo = change.RaiseTo,
        LeastPrice = change.LeastPrice,
    };

    /// <summary>Whom the question is about, and what answers it.</summary>
    internal sealed record WhyCall
    {
        public required HttpContext Context { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required ILeadQueries Leads { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required ICatalogSource Catalogs { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required ICapQueries Caps { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required IOpenOrders Orders { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required TimeProvider Time { get; init; }

        public int? Client { get; init; }

        public int? Account { get; init; }

        public int? Skip { get; init; }

        public int? Limit { get; init; }

        public CancellationToken Aborted => Context.RequestAborted;
    }
}
