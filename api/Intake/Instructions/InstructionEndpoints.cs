using System.Globalization;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>The posting instructions of a campaign: a public page under an unguessable address, and the same as data for staff (RPT-11, RPT-12).</summary>
internal static class InstructionEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The staff endpoint: the sheet as data, with the address of its public page.</summary>
    internal static void MapData(RouteGroupBuilder api)
    {
        api.MapGet("/campaigns/{id:int}/posting-instructions", Data).RequireAuthorization(Policies.Staff)
            .Describe("getPostingInstructions", "Campaigns", "Reads what a source must know to post to the campaign", 401, 403, 404);
        InstructionFiles.Map(api);
    }

    internal static void MapPage(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(PostingPage.Style, StyleSheet).ExcludeFromDescription();
        endpoints.MapGet("/posting-instructions/{token}", Page).ExcludeFromDescription();
        endpoints.MapGet("/posting-instructions/{token}/ping", PingPage).ExcludeFromDescription();
    }

    private static Results<Ok<PostingSheet>, ProblemHttpResult> Data(int id, HttpRequest request, PostingSheets sheets) =>
        sheets.Find(new CampaignId(id), UrlOf(request)) is { } sheet
            ? TypedResults.Ok(sheet)
            : Problems.Of(StatusCodes.Status404NotFound, "notFound", "There is no such campaign, or its channel takes no posts.");

    private static IResult Page(string token, HttpContext context, IKeyedHash hash, PostingSheets sheets) => Show(token, context, (hash, sheets), PostingPage.Of);

    // RPT-13: the ping's set apart from the post's.
    private static IResult PingPage(string token, HttpContext context, IKeyedHash hash, PostingSheets sheets) => Show(token, context, (hash, sheets), PostingPage.OfPings);

    private static IResult Show(string token, HttpContext context, (IKeyedHash Hash, PostingSheets Sheets) source, Func<PostingSheet, string?> write)
    {
        var (hash, sheets) = source;
        var sheet = InstructionToken.Read(hash, token) is { } campaign ? sheets.Find(campaign, UrlOf(context.Request)) : null;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return sheet is not null && write(sheet) is { } html ? Results.Content(html, "text/html; charset=utf-8") : Results.NotFound();
    }

    private static IResult StyleSheet(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var stream = typeof(InstructionEndpoints).Assembly.GetManifestResourceStream("LeadExec.Api.Intake.Instructions.style.css")!;
        return Results.Stream(stream, "text/css; charset=utf-8");
    }

    private static string UrlOf(HttpRequest request) => string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host}{request.PathBase}");
}
