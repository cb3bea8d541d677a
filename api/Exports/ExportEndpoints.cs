using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Audit;
using LeadExec.Ports.Exports;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Exports;

/// <summary>Files from lists, made in the background (LEAD-18): asked for, watched, fetched and canceled by whoever asked.</summary>
internal static class ExportEndpoints
{
    private const string Tag = "Exports";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/exports").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapGet("/lists", ListsAsync).Describe("listExportLists", Tag, "The lists that can be exported, with their columns", 401, 403);
        group.MapGet("", ListAsync).Describe("listExports", Tag, "One's own files, newest first", 401, 403);
        group.MapPost("", AskAsync).WithExample(new ExportBodies.NewExport
        {
            Id = Guid.Empty,
            List = "leads",
            Form = ExportForm.Xlsx,
            Filter = JsonSerializer.SerializeToElement(new { from = "2026-03-01" }),
            Columns = [new ExportBodies.Column { Id = "receivedAt", Label = "Received" }, new ExportBodies.Column { Id = "values.email" }],
        }).Describe("askExport", Tag, "Asks for a file of a whole list by its filter", 400, 401, 403, 409, 503);
        group.MapGet("/{id:guid}", FindAsync).Describe("getExport", Tag, "How far a file is", 401, 403, 404);
        group.MapDelete("/{id:guid}", CancelAsync).Describe("cancelExport", Tag, "Cancels a file that is being made, or removes one that is ready", 401, 403, 404);
        group.MapGet("/{id:guid}/file", FileAsync).Produces<byte[]>(StatusCodes.Status200OK, Downloads.Csv, Downloads.Xlsx)
            .Describe("downloadExport", Tag, "The file, once it is ready", 401, 403, 404, 409);
    }

    private static Ok<ExportBodies.Lists> ListsAsync(ExportLists lists, ClaimsPrincipal person) =>
        TypedResults.Ok(new ExportBodies.Lists([.. lists.All.Values.Where(source => source.IsOpenTo(person.Rights())).OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(source => new ExportBodies.ListOfExport(source.Name, ExportColumns.Of(source.Item, lists.Json).Ids))]));

    private static async Task<Ok<ExportBodies.Exports>> ListAsync([AsParameters] ExportCall call) =>
        TypedResults.Ok(new ExportBodies.Exports([.. (await call.Jobs.ListAsync(call.Context.User.SignedInUser(), call.Aborted)).Select(Show)]));

    private static async Task<Results<Ok<ExportBodies.Export>, ProblemHttpResult>> FindAsync(Guid id, [AsParameters] ExportCall call) =>
        await call.FindAsync(id) is { } job ? TypedResults.Ok(Show(job)) : Problems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> CancelAsync(Guid id, [AsParameters] ExportCall call) =>
        await call.Jobs.CancelAsync(call.Context.User.SignedInUser(), id, call.Aborted) ? TypedResults.NoContent() : Problems.NotFound();

    private static async Task<Results<Accepted<ExportBodies.Export>, ProblemHttpResult>> AskAsync(ExportBodies.NewExport body, ExportLists lists, [AsParameters] ExportCall call)
    {
        if (!lists.All.TryGetValue(body.List, out var source))
        {
            return Problems.Invalid("/list", $"One of {string.Join(", ", lists.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        if (!source.IsOpenTo(call.Context.User.Rights()))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "forbidden", "Your role does not allow this.");
        }

        if (source.Personal && call.Options.Value.PersonalDataByAdministratorsOnly && !call.Context.User.IsInRole(nameof(UserRole.Administrator)))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "forbidden", "You may not do this.", "Only administrators export lists that name persons.");
        }

        if (Mistakes(body, source, lists).ToList() is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var filter = Filter(body);
        var first = await lists.ReadAsync(source, filter, (null, call.Context.User.Rights().Data), call.Aborted);
        return first.Problem ?? await RecordAsync(body, source, filter, call);
    }

    private static async Task<Results<Accepted<ExportBodies.Export>, ProblemHttpResult>> RecordAsync(ExportBodies.NewExport body, ExportSource source, string filter, ExportCall call)
    {
        var order = new ExportOrder
        {
            Id = body.Id,
            Owner = call.Context.User.SignedInUser(),
            List = source.Name,
            Form = body.Form,
            Filter = filter,
            Columns = JsonSerializer.Serialize(body.Columns, call.Lists.Json),
            Personal = source.Personal,
        };
        var particulars = JsonSerializer.Serialize(new { list = source.Name, form = body.Form.ToString() });
        await call.Audit.WriteAsync(new AuditEntry { Actor = call.Context.User.Actor(), Action = "askExport", Subject = $"export/{body.Id}", Particulars = particulars }, call.Aborted);
        return await call.Jobs.AskAsync(order, call.Options.Value.MostOpen, call.Aborted) && await call.FindAsync(body.Id) is { } job
            ? TypedResults.Accepted($"{LeadExecApi.Prefix}/exports/{body.Id}", Show(job))
            : Problems.Of(StatusCodes.Status409Conflict, "tooManyExports", "The file was not asked for.", $"{call.Options.Value.MostOpen} of your files are being made; wait for one or cancel it.");
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> FileAsync(Guid id, ISecretBox box, [AsParameters] ExportCall call)
    {
        if (await call.FindAsync(id) is not { } job)
        {
            return Problems.NotFound();
        }

        if (job.State != ExportState.Done)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "notReady", "There is no file.", "It is being made, was canceled, has failed, or its time is over.");
        }

        await call.Audit.WriteAsync(new AuditEntry { Actor = call.Context.User.Actor(), Action = "downloadExport", Subject = $"export/{id}" }, call.Aborted);
        var ending = job.Order.Form == ExportForm.Csv ? "csv" : "xlsx";
        var name = string.Create(CultureInfo.InvariantCulture, $"{job.Order.List}-{job.CreatedAt:yyyy-MM-dd}.{ending}");
        return TypedResults.Stream(target => CopyAsync(job, target, box, call), job.Order.Form == ExportForm.Csv ? Downloads.Csv : Downloads.Xlsx, name);
    }

    private static async Task CopyAsync(ExportJob job, Stream target, ISecretBox box, ExportCall call)
    {
        var sent = 0L;
        for (var part = 0; await call.Jobs.ReadAsync(job.Order.Id, part, call.Aborted) is { } piece; part++)
        {
            var bytes = box.OpenBytes(piece, Purposes.Export);
            await target.WriteAsync(bytes, call.Aborted);
            sent += bytes.Length;
        }

        if (sent != job.Bytes)
        {
            // Gone while it was sent: a file that ends early must not look whole.
            call.Context.Abort();
        }
    }

    private static IEnumerable<DefinitionError> Mistakes(ExportBodies.NewExport body, ExportSource source, ExportLists lists)
    {
        if (body.Id == Guid.Empty)
        {
            yield return new DefinitionError("/id", "A number that you make.");
        }

        if (body.Filter is { ValueKind: not JsonValueKind.Object })
        {
            yield return new DefinitionError("/filter", "An object.");
        }

        foreach (var mistake in ExportColumns.Of(source.Item, lists.Json).Mistakes(body.Columns))
        {
            yield return mistake;
        }
    }

    // Fields of leads are asked for by name; the list itself shows the usual ones.
    private static string Filter(ExportBodies.NewExport body)
    {
        var filter = body.Filter is { } given ? JsonNode.Parse(given.GetRawText())!.AsObject() : [];
        if (body.List == "leads")
        {
            filter["fields"] = new JsonArray([.. ExportColumns.Fields(body.Columns).Select(name => JsonValue.Create(name))]);
        }

        return filter.ToJsonString();
    }

    private static ExportBodies.Export Show(ExportJob job) => new()
    {
        Id = job.Order.Id,
        List = job.Order.List,
        Form = job.Order.Form,
        State = job.State,
        Rows = job.Rows,
        Bytes = job.Bytes,
        Why = job.Why,
        CreatedAt = job.CreatedAt,
        EndedAt = job.EndedAt,
        ExpiresAt = job.ExpiresAt,
    };

    /// <summary>What the endpoints need, and who is asking.</summary>
    internal sealed record ExportCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required IExportJobs Jobs { get; init; }

        [FromServices]
        public required ExportLists Lists { get; init; }

        [FromServices]
        public required IAuditLog Audit { get; init; }

        [FromServices]
        public required IOptions<ExportOptions> Options { get; init; }

        public CancellationToken Aborted => Context.RequestAborted;

        public Task<ExportJob?> FindAsync(Guid id) => Jobs.FindAsync(Context.User.SignedInUser(), id, Aborted);
    }
}
