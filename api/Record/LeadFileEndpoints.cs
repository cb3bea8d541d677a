using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Record;

/// <summary>Files of leads for staff (LEAD-10).</summary>
internal static class LeadFileEndpoints
{
    public static void Map(RouteGroupBuilder api, IServiceProvider services)
    {
        var files = api.MapGroup("/leads/{id:guid}/files").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        files.MapGet("", ListAsync).Describe("getLeadFiles", "Leads", "Files of the lead, oldest first, and what may be added", 401, 403, 404, 503);
        files.MapPut("/{fileId:guid}", AddAsync).TakesFile(services)
            .Describe("addLeadFile", "Leads", "Adds a file under an id that the caller makes; the header X-File-Name names it, percent-encoded", 400, 401, 403, 404, 409, 413, 415, 429);
        files.MapGet("/{fileId:guid}", SendAsync).Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream")
            .Describe("getLeadFile", "Leads", "A file of the lead as a download", 401, 403, 404, 429, 503);
        files.MapDelete("/{fileId:guid}", RemoveAsync).Describe("removeLeadFile", "Leads", "Removes a file of the lead for good", 401, 403, 404);
    }

    /// <summary>Says that the body is the file itself, of no more than the set size.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, IServiceProvider services) => endpoint
        .Accepts<Stream>(FileBody.ContentTypes[0])
        .WithMetadata(new BodyLimit(services.GetRequiredService<IOptions<LeadRecordOptions>>().Value.LargestFile + 1L), new FileBody())
        .WithExample("%PDF-1.7");

    private static async Task<Results<Ok<RecordReplies.LeadFiles>, ProblemHttpResult>> ListAsync(Guid id, [AsParameters] FileCall call) =>
        await call.IsThereAsync(id) ? TypedResults.Ok(await call.Desk.ListAsync(new LeadId(id), null, call.Catalogs.Current, call.Context.RequestAborted)) : Problems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> AddAsync(Guid id, Guid fileId, [FromHeader(Name = LeadFileDesk.NameHeader)] string? name, [AsParameters] FileCall call) =>
        name is null ? Problems.Invalid("/" + LeadFileDesk.NameHeader, "The file's name, percent-encoded.")
        : await call.IsThereAsync(id) ? await call.Desk.AddAsync(new LeadId(id), fileId, null, call.Context)
        : Problems.NotFound();

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> SendAsync(Guid id, Guid fileId, [AsParameters] FileCall call) =>
        call.Desk.SendAsync(new LeadId(id), fileId, null, call.Context);

    private static Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, Guid fileId, [AsParameters] FileCall call) =>
        call.Desk.RemoveAsync(new LeadId(id), fileId, null, call.Context);

    /// <summary>What files need.</summary>
    internal sealed record FileCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required LeadFileDesk Desk { get; init; }

        [FromServices]
        public required ILeadQueries Leads { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        public async Task<bool> IsThereAsync(Guid lead) => await Leads.FindAsync(new LeadId(lead), Context.RequestAborted) is not null;
    }
}
