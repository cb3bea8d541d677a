using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Books;

/// <summary>Statements of clients and sources: opening balance, every entry with the balance after it, closing balance; as JSON, CSV and workbook.</summary>
internal static class StatementEndpoints
{
    private const string Tag = "Books";

    public static void Map(RouteGroupBuilder api)
    {
        var staff = api.MapGroup("").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        staff.MapGet("/clients/{id:int}/statement", OfClientAsync).Describe("getClientStatement", Tag, "A client's account for some days, page by page", 400, 401, 403, 404, 503);
        staff.MapGet("/lead-sources/{id:int}/statement", OfSourceAsync).Describe("getSourceStatement", Tag, "What a source is owed for some days, page by page", 400, 401, 403, 404, 503);
        var portal = api.MapGroup("/portal").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        portal.MapGet("/statement", OwnAsync).Describe("getPortalStatement", "Portal", "The client's own account for some days, page by page", 400, 401, 403, 503);
        foreach (var (ending, form, word) in new[] { ("csv", Downloads.Csv, "Csv"), ("xlsx", Downloads.Xlsx, "Xlsx") })
        {
            staff.MapGet($"/clients/{{id:int}}/statement.{ending}", (int id, [AsParameters] StatementFilter filter, [AsParameters] StatementDesk desk) => Known(desk, new ClientId(id))
                    ? desk.File(BookParty.Of(new ClientId(id)), filter, form) : Problems.NotFound())
                .Sends(form).Describe($"getClientStatement{word}", Tag, $"A client's whole statement as {ending}", 400, 401, 403, 404);
            staff.MapGet($"/lead-sources/{{id:int}}/statement.{ending}", (int id, [AsParameters] StatementFilter filter, [AsParameters] StatementDesk desk) => Known(desk, new LeadSourceId(id))
                    ? desk.File(BookParty.Of(new LeadSourceId(id)), filter, form) : Problems.NotFound())
                .Sends(form).Describe($"getSourceStatement{word}", Tag, $"A source's whole statement as {ending}", 400, 401, 403, 404);
            portal.MapGet($"/statement.{ending}", ([AsParameters] StatementFilter filter, [AsParameters] StatementDesk desk, HttpContext context) =>
                    desk.File(BookParty.Of(context.User.PortalClient()), filter, form, own: true))
                .Sends(form).Describe($"getPortalStatement{word}", "Portal", $"The client's own statement as {ending}", 400, 401, 403);
        }
    }

    private static async Task<Results<Ok<StatementReplies.StatementPage>, ProblemHttpResult>> OfClientAsync(
        int id, [AsParameters] StatementPageFilter filter, [AsParameters] StatementDesk desk) =>
        Known(desk, new ClientId(id)) ? await desk.PageAsync(BookParty.Of(new ClientId(id)), filter) : Problems.NotFound();

    private static async Task<Results<Ok<StatementReplies.StatementPage>, ProblemHttpResult>> OfSourceAsync(
        int id, [AsParameters] StatementPageFilter filter, [AsParameters] StatementDesk desk) =>
        Known(desk, new LeadSourceId(id)) ? await desk.PageAsync(BookParty.Of(new LeadSourceId(id)), filter) : Problems.NotFound();

    private static Task<Results<Ok<StatementReplies.StatementPage>, ProblemHttpResult>> OwnAsync(
        [AsParameters] StatementPageFilter filter, [AsParameters] StatementDesk desk, HttpContext context) =>
        desk.PageAsync(BookParty.Of(context.User.PortalClient()), filter, own: true);

    private static bool Known(StatementDesk desk, ClientId client) => desk.Catalogs.Current.Clients.ContainsKey(client);

    private static bool Known(StatementDesk desk, LeadSourceId source) => desk.Catalogs.Current.LeadSources.ContainsKey(source);
}
