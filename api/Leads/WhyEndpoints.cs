using System.Collections.Immutable;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
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

        var steps = (await call.Leads.TraceAsync(row.Id, call.Aborted)).SelectMany(segment => segment.Steps).ToImmutableArray();
        var attempts = await call.Leads.DeliveriesAsync(row.Id, call.Aborted);
        var scannedAt = steps.FirstOrDefault(step => step.Step == FlowStepKind.Matched)?.At;
        var matching = new MatchRequest
        {
            Catalog = catalog,
            Lead = Lead.FromJson(type, fields),
            Now = Instant.FromDateTimeOffset(scannedAt ?? row.ReceivedAt),
            ReceivedAt = Instant.FromDateTimeOffset(row.ReceivedAt),
            RequiredFields = campaign.ClientRequiredFields,
        };
        var limit = call.Limit ?? DefaultItems;
        var findings = LeadWhy.Explain(new WhyRequest
        {
            Scan = new HookRequest { Matching = matching, Campaign = campaign },
            Recorded = [.. attempts.OrderByDescending(attempt => attempt.State == AttemptState.Accepted).ThenByDescending(attempt => attempt.Number).Select(Tried), .. steps.Where(IsAboutAccount).Select(Logged)],
            Client = call.Client is { } client ? new ClientId(client) : null,
            Account = call.Account is { } account ? new DeliveryAccountId(account) : null,
            Skip = call.Skip ?? 0,
            Limit = limit,
        });
        return TypedResults.Ok(new WhyReplies.Why
        {
            CatalogVersion = catalog.Version.Value,
            JudgedFor = scannedAt ?? row.ReceivedAt,
            NotKnown = NotKnown(row, scannedAt is not null),
            Items = [.. findings.Select(finding => Show(catalog, finding))],
            Next = findings.Length < limit ? null : (call.Skip ?? 0) + limit,
        });
    }

    private static bool IsAboutAccount(FlowStep step) => step is { AccountId: not null, ClientId: not null, AttemptId: null } && step.Reason != RejectReason.None
        || (step is { AccountId: not null, ClientId: not null, Step: FlowStepKind.Reserved } && step.Reason != RejectReason.None);

    private static WhyFinding Tried(AttemptRow attempt) => new()
    {
        AccountId = attempt.AccountId,
        ClientId = attempt.ClientId,
        Outcome = attempt.State switch
        {
            AttemptState.Accepted => WhyOutcome.Sold,
            AttemptState.Rejected or AttemptState.Failed or AttemptState.NotSent => WhyOutcome.Refused,
            AttemptState.Planned or AttemptState.Sending or AttemptState.Unknown or AttemptState.Unconfirmed => WhyOutcome.Open,
        },
        Reason = attempt.Reason,
        Detail = attempt.Detail,
        Recorded = true,
    };

    private static WhyFinding Logged(FlowStep step) => new()
    {
        AccountId = new DeliveryAccountId(step.AccountId ?? 0),
        ClientId = new ClientId(step.ClientId ?? 0),
        Outcome = WhyOutcome.Skipped,
        Reason = step.Reason,
        Detail = step.Detail,
        Recorded = true,
    };

    private static IReadOnlyList<string> NotKnown(LeadRow row, bool scanned)
    {
        List<string> notKnown =
        [
            "Full caps, open breakers and funds at that moment: named where the process log names them, else not judged.",
            "Earlier sales of the same person, as of that moment.",
            "Postal codes and rows of distribution lists as they were: today's are used.",
            "Settings that changed between receipt and a later scan: those in force at receipt are used.",
        ];
        if (!scanned)
        {
            notKnown.Add("The moment of the scan: the process log names none, so the moment of receipt is used.");
        }

        if (row.Validity != LeadValidity.Valid)
        {
            notKnown.Add("What distribution would have done: the lead was not valid, so it was not distributed.");
        }

        return notKnown;
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
        Detail = finding.Detail,
        Recorded = finding.Recorded,
        WouldHaveSold = finding.WouldHaveSold is { } remedy
            ? new WhyReplies.Remedy(remedy.Words, remedy.Field, remedy.Operator, remedy.Values, remedy.OpensAt?.ToDateTimeOffset())
            : null,
    };

    /// <summary>Whom the question is about, and what answers it.</summary>
    internal sealed record WhyCall
    {
        public required HttpContext Context { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required ILeadQueries Leads { get; init; }

        [Microsoft.AspNetCore.Mvc.FromServices]
        public required ICatalogSource Catalogs { get; init; }

        public int? Client { get; init; }

        public int? Account { get; init; }

        public int? Skip { get; init; }

        public int? Limit { get; init; }

        public CancellationToken Aborted => Context.RequestAborted;
    }
}
