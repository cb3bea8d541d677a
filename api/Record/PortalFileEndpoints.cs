using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Portal;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Record;

/// <summary>
/// Files that a client attaches to leads it was sold (PORT-05), where the method that delivered the lead permits it (DELV-45). The lead is
/// named by its delivery: one that the user may see (PORT-20, PORT-21), and the files are those of the client that bought it.
/// </summary>
internal static class PortalFileEndpoints
{
    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api, IServiceProvider services)
    {
        var files = api.MapGroup("/portal/leads/{id:guid}/files").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        files.MapGet("", ListAsync).Describe("getPortalLeadFiles", Tag, "Files that the client attached to one of its leads, and whether it may", 401, 404, 503);
        files.MapPut("/{fileId:guid}", AddAsync).TakesFile(services)
            .Describe("addPortalLeadFile", Tag, "Attaches a file to one of the client's leads; the header X-File-Name names it, percent-encoded", 400, 401, 403, 404, 409, 413, 415, 429);
        files.MapGet("/{fileId:guid}", SendAsync).Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream")
            .Describe("getPortalLeadFile", Tag, "A file that the client attached, as a download", 401, 403, 404, 429, 503);
        files.MapDelete("/{fileId:guid}", RemoveAsync).Describe("removePortalLeadFile", Tag, "Removes a file that the client attached", 401, 403, 404);
    }

    private static async Task<Results<Ok<RecordReplies.PortalLeadFiles>, ProblemHttpResult>> ListAsync(Guid id, [AsParameters] PortalFileCall call)
    {
        if (await call.FindAsync(id) is not { } place)
        {
            return Problems.NotFound();
        }

        var kept = await call.Desk.ListAsync(place.Lead, place.Client, call.Catalogs.Current, call.Context.RequestAborted);
        return TypedResults.Ok(new RecordReplies.PortalLeadFiles(place.Permitted, place.Permitted ? kept.Items : [], kept.LargestFile, kept.MostFiles, kept.FileTypes));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AddAsync(Guid id, Guid fileId, [FromHeader(Name = LeadFileDesk.NameHeader)] string? name, [AsParameters] PortalFileCall call) =>
        await call.FindAsync(id) switch
        {
            null => Problems.NotFound(),
            { Permitted: false } => NotPermitted(),
            { } place => name is null
                ? Problems.Invalid("/" + LeadFileDesk.NameHeader, "The file's name, percent-encoded.")
                : await call.Desk.AddAsync(place.Lead, fileId, place.Client, call.Context),
        };

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SendAsync(Guid id, Guid fileId, [AsParameters] PortalFileCall call) =>
        await call.FindAsync(id) switch
        {
            null => Problems.NotFound(),
            { Permitted: false } => NotPermitted(),
            { } place => await call.Desk.SendAsync(place.Lead, fileId, place.Client, call.Context),
        };

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, Guid fileId, [AsParameters] PortalFileCall call) =>
        await call.FindAsync(id) switch
        {
            null => Problems.NotFound(),
            { Permitted: false } => NotPermitted(),
            { } place => await call.Desk.RemoveAsync(place.Lead, fileId, place.Client, call.Context),
        };

    private static ProblemHttpResult NotPermitted() =>
        Problems.Of(StatusCodes.Status403Forbidden, "filesNotPermitted", "No files may be attached to this lead.", "The delivery method does not permit it.");

    /// <summary>The lead, who bought it, and whether the method that delivered it permits files.</summary>
    internal sealed record FilePlace(LeadId Lead, ClientId Client, bool Permitted);

    /// <summary>What files in the portal need.</summary>
    internal sealed record PortalFileCall
    {
        public required HttpContext Context { get; init; }

        [FromServices]
        public required LeadFileDesk Desk { get; init; }

        [FromServices]
        public required PortalEye Eye { get; init; }

        [FromServices]
        public required ILeadQueries Leads { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        /// <summary>Null when the user does not see the delivery.</summary>
        public async Task<FilePlace?> FindAsync(Guid delivery)
        {
            if (await Eye.FindAsync(Context, new AttemptId(delivery)) is not { } row)
            {
                return null;
            }

            var attempts = await Leads.DeliveriesAsync(row.LeadId, Context.RequestAborted);
            var method = attempts.FirstOrDefault(attempt => attempt.Id == row.AttemptId)?.MethodId;
            return new FilePlace(row.LeadId, row.ClientId, method is { } id && Catalogs.Current.DeliveryMethods.GetValueOrDefault(id) is { PortalFiles: true });
        }
    }
}
