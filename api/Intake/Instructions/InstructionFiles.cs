using LeadExec.Api.Documents;
using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>The posting instructions as files: a PDF, and the fields as a workbook; of posts, or of pings with ?set=ping (RPT-11, RPT-13).</summary>
internal static class InstructionFiles
{
    private static readonly string[] Heading = ["Field", "Label", "Type", "Required", "Allowed values", "Form", "Default", "Example"];

    public static void Map(RouteGroupBuilder api)
    {
        var staff = api.MapGroup("/campaigns/{id:int}").RequireAuthorization(Policies.Staff);
        staff.MapGet("/posting-instructions.pdf", Results<FileContentHttpResult, ProblemHttpResult> (int id, string? set, HttpContext context, PostingSheets sheets, TimeProvider time) =>
                Find(id, set, context, sheets) is { } found ? Pdf(found, time.GetUtcNow()) : Missing())
            .Sends(InvoiceDocument.MediaType).Describe("getPostingInstructionsPdf", "Campaigns", "What a source must know to post or ping, as a PDF", 401, 403, 404);
        staff.MapGet("/posting-instructions.xlsx", Results<PushStreamHttpResult, ProblemHttpResult> (int id, string? set, HttpContext context, PostingSheets sheets) =>
                Find(id, set, context, sheets) is { } found ? Workbook(found, context.RequestAborted) : Missing())
            .Sends(Downloads.Xlsx).Describe("getPostingInstructionsXlsx", "Campaigns", "Identifiers and fields of a campaign's posts or pings as a workbook", 401, 403, 404);
    }

    // A set that does not exist, as the pings of a campaign without any, is nothing to be had.
    private static InstructionSet? Find(int id, string? set, HttpContext context, PostingSheets sheets)
    {
        var request = context.Request;
        var sheet = sheets.Find(new CampaignId(id), $"{request.Scheme}://{request.Host}{request.PathBase}");
        return (sheet, set ?? "post") switch
        {
            ({ } found, "post") => new InstructionSet(found, null, $"posting-instructions-{id}"),
            ({ Ping: { } ping } found, "ping") => new InstructionSet(found, ping, $"ping-instructions-{id}"),
            _ => null,
        };
    }

    private static FileContentHttpResult Pdf(InstructionSet set, DateTimeOffset now) => TypedResults.File(
        set.Ping is { } ping ? PostingPrint.OfPings(set.Sheet, ping, now) : PostingPrint.OfPosts(set.Sheet, now), InvoiceDocument.MediaType, $"{set.Name}.pdf");

    private static PushStreamHttpResult Workbook(InstructionSet set, CancellationToken aborted) => Downloads.Table(
        Downloads.Xlsx,
        set.Name,
        async writer =>
        {
            await writer.WriteRowAsync([.. Heading.Select(SheetCell.Of)], aborted);
            foreach (var address in set.Ping?.Addresses ?? set.Sheet.Addresses)
            {
                await writer.WriteRowAsync([SheetCell.Of("Address"), SheetCell.Of(address.Url), SheetCell.Of(address.Formats)], aborted);
            }

            foreach (var identifier in set.Sheet.Identifiers)
            {
                await writer.WriteRowAsync(
                    [SheetCell.Of(identifier.Name), SheetCell.Of(identifier.Meaning), SheetCell.Of("Identifier"), SheetCell.Of("Yes"), SheetCell.Of(identifier.Value), SheetCell.Empty, SheetCell.Empty, SheetCell.Of(identifier.Value)], aborted);
            }

            foreach (var field in set.Ping?.Fields ?? set.Sheet.Fields)
            {
                await writer.WriteRowAsync([.. Cells(field)], aborted);
            }
        },
        aborted);

    private static IEnumerable<SheetCell> Cells(PostingField field) =>
        new[] { field.Name, field.Label, field.Type, field.Required ? "Yes" : "", field.Allowed, field.Format, field.Default, field.Example }.Select(SheetCell.Of);

    private static ProblemHttpResult Missing() =>
        Problems.Of(StatusCodes.Status404NotFound, "notFound", "There is no such campaign, or it takes no posts or pings.");

    private sealed record InstructionSet(PostingSheet Sheet, PingSheet? Ping, string Name);
}
