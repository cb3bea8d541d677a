using LeadExec.Api.Documents;
using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Invoices;

/// <summary>A client's own invoices, once they were issued, with the page to pay them (PORT-15). The client comes from the session (decision 26).</summary>
internal static class PortalInvoiceEndpoints
{
    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal/invoices").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        group.MapGet("", ([AsParameters] InvoiceFilter filter, [AsParameters] InvoiceDesk desk) => desk.ListAsync(filter with { ClientId = desk.Context.User.PortalClient().Value }, DataFilter.None, numbered: true))
            .Describe("listPortalInvoices", Tag, "The client's own invoices, newest first", 400, 401, 403, 503);
        group.MapGet("/{id:guid}", FindAsync).Describe("getPortalInvoice", Tag, "One of the client's invoices, with the page to pay it", 401, 403, 404, 503);
        group.MapGet("/{id:guid}/pdf", FileAsync).Sends(InvoiceDocument.MediaType).Describe("getPortalInvoicePdf", Tag, "One of the client's invoices as a PDF", 401, 403, 404, 503);
    }

    private static async Task<Results<Ok<InvoiceReplies.Invoice>, ProblemHttpResult>> FindAsync(Guid id, [AsParameters] InvoiceDesk desk) =>
        await desk.FindAsync(id, desk.Context.User.PortalClient()) is { } found ? TypedResults.Ok(desk.Show(found)) : Problems.NotFound();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(Guid id, [AsParameters] InvoiceDesk desk) =>
        await desk.FindAsync(id, desk.Context.User.PortalClient()) is { } found ? desk.File(found) : Problems.NotFound();
}
