using System.Security.Claims;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Audit;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Leads;

/// <summary>Leads for staff (LEAD-01, 07, 08, 14, 16, 33, 35, 36). Raw personal data is opened only here, behind a session of staff.</summary>
internal static class LeadEndpoints
{
    private const string Tag = "Leads";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/leads").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapPost("/search", SearchOwnAsync).Describe("searchLeads", Tag, "Leads by time, status, source, person and field values", 400, 401, 403, 503)
            .WithExample(new LeadRequests.Search
            {
                LeadTypeId = 4439,
                From = "2026-03-01",
                Filter = new CriteriaGroup(GroupKind.And, [new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ", "NV"])]),
            });
        group.MapGet("/{id:guid}", FindAsync).Describe("getLead", Tag, "One lead with its field values and properties", 401, 403, 404, 503);
        group.MapGet("/{id:guid}/trace", TraceAsync).Describe("getLeadTrace", Tag, "Every step taken with the lead, with reason and milliseconds", 401, 403, 404, 503);
        group.MapGet("/{id:guid}/deliveries", DeliveriesAsync).Describe("getLeadDeliveries", Tag, "Every attempt to deliver the lead", 401, 403, 404, 503);
        group.MapGet("/{id:guid}/deliveries/{attemptId:guid}/exchange", ExchangeAsync)
            .Describe("getDeliveryExchange", Tag, "Request and response of an attempt, secrets masked", 401, 403, 404, 503);
        group.MapPost("/{id:guid}/erase", EraseAsync).Describe("eraseLead", Tag, "Removes a lead's personal data for good; ids, times, client and prices stay", 401, 403, 404, 409)
            .RequireAuthorization(Policies.Administrator);
        group.MapGet("/{id:guid}/insert-request", InsertRequestAsync).Describe("getInsertRequest", Tag, "What the source posted and what it was answered", 401, 403, 404, 503);
    }

    /// <summary>Leads that the filter shows.</summary>
    internal static async Task<Results<Ok<LeadReplies.LeadPage>, ProblemHttpResult>> SearchAsync(LeadRequests.Search request, DataFilter within, SearchCall call)
    {
        var (leads, catalogs, hashes, cancellationToken) = call;
        var catalog = catalogs.Current;
        var reader = new SearchReader(catalog, hashes);
        var search = reader.Read(request);
        if (reader.Errors.Count > 0)
        {
            return Problems.Invalid(reader.Errors);
        }

        var page = await leads.SearchAsync(search with { Within = within }, cancellationToken);
        return TypedResults.Ok(new LeadReplies.LeadPage([.. page.Items.Select(row => LeadPresenter.Item(catalog, row, request.Fields))], PageCursor.Of(page.Next)));
    }

    private static Task<Results<Ok<LeadReplies.LeadPage>, ProblemHttpResult>> SearchOwnAsync(LeadRequests.Search request, ClaimsPrincipal person, [AsParameters] SearchCall call) =>
        SearchAsync(request, person.Rights().Data, call);

    private static async Task<Results<Ok<LeadReplies.LeadDetails>, ProblemHttpResult>> FindAsync(
        Guid id, ILeadQueries leads, ICatalogSource catalogs, CancellationToken cancellationToken) =>
        await leads.FindAsync(new LeadId(id), cancellationToken) is { } row
            ? TypedResults.Ok(LeadPresenter.Details(catalogs.Current, row))
            : Problems.NotFound();

    private static async Task<Results<Ok<LeadReplies.Trace>, ProblemHttpResult>> TraceAsync(
        Guid id, ILeadQueries leads, ICatalogSource catalogs, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        if (await leads.FindAsync(new LeadId(id), cancellationToken) is null)
        {
            return Problems.NotFound();
        }

        var (segments, data) = (await leads.TraceAsync(new LeadId(id), cancellationToken), person.Rights().Data);
        return TypedResults.Ok(new LeadReplies.Trace([.. segments.Select(row => LeadPresenter.Segment(catalogs.Current, row, data))]));
    }

    private static async Task<Results<Ok<LeadReplies.Deliveries>, ProblemHttpResult>> DeliveriesAsync(
        Guid id, ILeadQueries leads, ICatalogSource catalogs, ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        if (await leads.FindAsync(new LeadId(id), cancellationToken) is null)
        {
            return Problems.NotFound();
        }

        var rows = await leads.DeliveriesAsync(new LeadId(id), cancellationToken);
        return TypedResults.Ok(new LeadReplies.Deliveries([.. rows.Where(row => person.Rights().Data.Allows(row.ClientId)).Select(row => LeadPresenter.Delivery(catalogs.Current, row))]));
    }

    private static async Task<Results<Ok<LeadReplies.Exchange>, ProblemHttpResult>> ExchangeAsync(
        Guid id, Guid attemptId, ILeadQueries leads, ISecretBox box, HttpContext context)
    {
        var (data, cancellationToken) = (context.User.Rights().Data, context.RequestAborted);
        if (!data.ShowsAll() && !(await leads.DeliveriesAsync(new LeadId(id), cancellationToken)).Any(row => row.Id.Value == attemptId && data.Allows(row.ClientId)))
        {
            return Problems.NotFound();
        }

        if (await leads.SealedExchangeAsync(new LeadId(id), new AttemptId(attemptId), cancellationToken) is not { } bytes)
        {
            return Problems.NotFound();
        }

        var exchange = ExchangeJson.Read(box.OpenBytes(bytes, Purposes.Exchange));
        return TypedResults.Ok(new LeadReplies.Exchange
        {
            Method = exchange.Method,
            Url = exchange.Url,
            RequestHeaders = [.. exchange.RequestHeaders.Select(header => new LeadReplies.WireHeader(header.Name, header.Value))],
            RequestBody = WireBody.Of(exchange.RequestBody.AsSpan()),
            Status = exchange.Status,
            ResponseHeaders = [.. exchange.ResponseHeaders.Select(header => new LeadReplies.WireHeader(header.Name, header.Value))],
            ResponseBody = WireBody.Of(exchange.ResponseBody.AsSpan()),
            ResponseLength = exchange.ResponseLength,
            WireRequests = exchange.WireRequests,
            Timings = exchange.Timings,
        });
    }

    private static async Task<Results<Ok<LeadReplies.ErasedLead>, ProblemHttpResult>> EraseAsync(
        Guid id, ILeadEraser eraser, IAuditLog audit, HttpContext context, CancellationToken cancellationToken)
    {
        // First the record of who asked, then the deed.
        await audit.WriteAsync(new AuditEntry { Actor = context.User.Actor(), Action = "eraseLead", Subject = $"lead/{id}", Particulars = "{}" }, cancellationToken);
        return await eraser.EraseAsync(new LeadId(id), cancellationToken) switch
        {
            LeadErasure.Erased => TypedResults.Ok(new LeadReplies.ErasedLead(id)),
            LeadErasure.NotFound => Problems.NotFound(),
            LeadErasure.UnderWay => Problems.Of(
                StatusCodes.Status409Conflict, "underWay", "The lead was not erased.", "It is being matched or delivered, a delivery is planned, or one of unknown outcome began less than ten minutes ago. Ask again when it has ended."),
        };
    }

    private static async Task<Results<Ok<LeadReplies.InsertRequest>, ProblemHttpResult>> InsertRequestAsync(
        Guid id, ILeadQueries leads, ISecretBox box, CancellationToken cancellationToken)
    {
        if (await leads.InsertRequestAsync(new LeadId(id), cancellationToken) is not { } row)
        {
            return Problems.NotFound();
        }

        return TypedResults.Ok(new LeadReplies.InsertRequest
        {
            Request = row.SealedRequest is { Length: > 0 } bytes ? WireBody.Of(SealedRequest.Open(box, bytes)) : null,
            RequestMediaType = row.RequestMediaType,
            AnswerStatus = row.AnswerStatus,
            AnswerMediaType = row.AnswerMediaType,
            Answer = row.Answer is { } answer ? WireBody.Of(answer) : null,
            AnsweredAt = row.AnsweredAt,
            CallerWaited = row.CallerWaited,
        });
    }

    /// <summary>What leads are searched with.</summary>
    internal sealed record SearchCall(ILeadQueries Leads, ICatalogSource Catalogs, IKeyedHash Hashes, CancellationToken Aborted);
}
