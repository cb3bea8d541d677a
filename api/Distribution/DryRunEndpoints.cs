using System.Collections.Immutable;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.DryRuns;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LeadExec.Api.Distribution;

/// <summary>Who would get a lead, in which order and for what, and who not and why; nothing is changed by asking (DIST-53).</summary>
internal static class DryRunEndpoints
{
    private const int ReasonsShown = 200;

    private static readonly ImmutableArray<string> DecidedWhileSending =
    [
        "Funds and maximum deliveries are taken when a delivery is reserved; caps are as they are now, for the first 1,000 limits.",
        "Buyers answer for themselves: the candidates stand in the order in which they would be tried, were each to refuse.",
        "Duplicates of the campaign and its own limits are judged when a lead is stored.",
    ];

    public static void Map(RouteGroupBuilder api) => api.MapGroup("/distribution").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults())
        .MapPost("/dry-run", RunAsync).WithExample(new DryRunBody { CampaignId = 13278, Fields = new Dictionary<string, string> { ["State"] = "AZ" } })
        .Describe("dryRun", "Distribution", "Candidates, order, prices and reasons for a sample or stored lead, with settings to try; changes nothing", 400, 401, 403, 404, 409, 503);

    private static async Task<Results<Ok<DryRunReplies.DryRun>, ProblemHttpResult>> RunAsync(DryRunBody body, [AsParameters] DryRunCall call)
    {
        if (body.LeadId is null == body.CampaignId is null || (body.LeadId is not null && body.Fields.Count > 0))
        {
            return Problems.Invalid("/leadId", "Either a stored lead, or a campaign with fields.");
        }

        var catalog = call.Catalogs.Current;
        var tried = body.UseDraft || body.Changes.Count > 0;
        if (tried)
        {
            var (changed, errors) = await call.Preview.ApplyAsync(body.Changes, body.UseDraft, call.Aborted);
            if (changed is null)
            {
                return Problems.Invalid(errors);
            }

            catalog = changed;
        }

        var (sample, problem) = body.LeadId is { } id ? await StoredAsync(new LeadId(id), catalog, call) : Sample(body, catalog, call);
        return sample is null
            ? problem! // one of the two is there
            : TypedResults.Ok(await JudgeAsync(sample, catalog, call) with { WithChanges = tried });
    }

    private static (DryLead? Lead, ProblemHttpResult? Problem) Sample(DryRunBody body, Catalog catalog, DryRunCall call)
    {
        if (!catalog.Campaigns.TryGetValue(new CampaignId(body.CampaignId ?? 0), out var campaign))
        {
            return (null, Problems.Invalid("/campaignId", "There is no such campaign."));
        }

        var now = call.Time.GetUtcNow();
        var gates = IntakeGates.Check(catalog, campaign, new RawLead([.. body.Fields.Select(field => new RawField(field.Key, field.Value))]), now);
        return (new DryLead { Campaign = campaign, Gates = gates, ReceivedAt = now, MaximumDeliveries = campaign.MaximumDeliveryCount }, null);
    }

    private static async Task<(DryLead? Lead, ProblemHttpResult? Problem)> StoredAsync(LeadId id, Catalog catalog, DryRunCall call)
    {
        if (await call.Leads.FindAsync(id, call.Aborted) is not { } row)
        {
            return (null, Problems.NotFound());
        }

        if (row.FieldsJson is not { } fields)
        {
            return (null, Problems.Of(StatusCodes.Status409Conflict, "erased", "The lead's personal data was erased."));
        }

        if (!catalog.Campaigns.TryGetValue(row.CampaignId, out var campaign) || !catalog.LeadTypes.TryGetValue(row.LeadTypeId, out var type))
        {
            return (null, Problems.Of(StatusCodes.Status409Conflict, "archived", "The lead's campaign or lead type was archived."));
        }

        var gates = new GateOutcome { Validity = LeadValidity.Valid, Lead = Lead.FromJson(type, fields) };
        return (new DryLead { Campaign = campaign, Gates = gates, ReceivedAt = row.ReceivedAt, MaximumDeliveries = row.MaximumDeliveries }, null);
    }

    private static async Task<DryRunReplies.DryRun> JudgeAsync(DryLead sample, Catalog catalog, DryRunCall call)
    {
        var now = call.Time.GetUtcNow();
        var result = sample.Gates is { Validity: LeadValidity.Valid, Lead: { } lead }
            ? await DistributeAsync(sample, lead, catalog, call)
            : new DryRunResult { Rounds = [], Skipped = [], SkippedCount = 0, Notes = ["The lead would not be distributed."] };
        return DryRunPresenter.Show(catalog, sample.Gates, result) with { JudgedAt = now, NotJudged = DecidedWhileSending };
    }

    private static async Task<DryRunResult> DistributeAsync(DryLead sample, Lead lead, Catalog catalog, DryRunCall call)
    {
        var now = call.Time.GetUtcNow();
        var sales = catalog.TypesAskingSales.Contains(lead.Type.Id)
            ? await call.Sales.FindAsync(SearchHashes.Phone(call.Hashes, lead), SearchHashes.Email(call.Hashes, lead), now - EarlierSales.LongestLookBack, call.Aborted)
            : null;
        var matching = new MatchRequest
        {
            Catalog = catalog,
            Lead = lead,
            Now = Instant.FromDateTimeOffset(now),
            ReceivedAt = Instant.FromDateTimeOffset(sample.ReceivedAt),
            RequiredFields = sample.Campaign.ClientRequiredFields,
            Sales = sales,
            Orders = call.Orders.Current,
            Closed = call.Closed ?? NothingClosed.Instance,
            MaximumReasons = ReasonsShown,
        };
        var started = call.Time.GetTimestamp();
        return await DryRun.RunAsync(new DryRunRequest
        {
            Scan = new HookRequest { Matching = matching, Campaign = sample.Campaign, Clock = () => call.Time.GetElapsedTime(started) },
            MaximumDeliveries = sample.MaximumDeliveries,
            Look = question => LookAsync(question, call),
            CountCaps = accounts => CountCapsAsync(catalog, accounts, call),
        });
    }

    private static async Task<ImmutableArray<ClientId>> LookAsync(TurnQuestion question, DryRunCall call)
    {
        var grains = call.Grains ?? throw new InvalidOperationException("This host has no grains to ask for turns.");
        var order = await grains.GetGrain<IRotationGrain>(GrainKeys.Rotation(question.Pool)).LookAsync(TakeTurn.Of(question, Guid.Empty));
        return [.. order.Select(client => new ClientId(client))];
    }

    // So many candidates are asked about; behind them nobody looks.
    private static async Task<IClosedAccounts> CountCapsAsync(Catalog catalog, IReadOnlyCollection<DeliveryAccount> accounts, DryRunCall call) =>
        new CountedCaps(catalog, await call.Caps.CountsAsync([.. CountedCaps.Keys(catalog, accounts).Take(ICapQueries.MaximumKeys)], call.Aborted));

    private sealed record DryLead
    {
        public required Campaign Campaign { get; init; }

        public required GateOutcome Gates { get; init; }

        public required DateTimeOffset ReceivedAt { get; init; }

        public int? MaximumDeliveries { get; init; }

        public override string ToString() => "[lead]";
    }
}
