using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Payments;

/// <summary>A client's own payments (PORT-16). The client comes from the session (decision 26).</summary>
internal static class PortalPaymentEndpoints
{
    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal/payments").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        group.MapGet("", ListAsync).Describe("listPortalPayments", Tag, "The client's own payments, newest first", 400, 401, 403, 503);
        group.MapGet("/{id:guid}", FindAsync).Describe("getPortalPayment", Tag, "One of the client's payments", 401, 403, 404, 503);
        group.MapPost("/{id:guid}/back", CameBackAsync).Describe("cameBackFromPayment", Tag, "The payer is back from the provider's page: the provider is asked soon what became of it", 401, 403, 404);
        foreach (var (ending, form, word) in new[] { ("csv", Downloads.Csv, "Csv"), ("xlsx", Downloads.Xlsx, "Xlsx") })
        {
            api.MapGet($"/portal/payments.{ending}", ([AsParameters] PaymentFilter filter, HttpContext context, IPaymentStore payments) =>
                    PaymentFiles.File(filter, context.User.PortalClient(), form, context, payments))
                .RequireAuthorization(Policies.Portal).Sends(form).Describe($"getPortalPayments{word}", Tag, $"The client's own payments as {ending}", 400, 401, 403);
        }
    }

    private static async Task<Results<Ok<PaymentBodies.Payment>, ProblemHttpResult>> FindAsync(Guid id, HttpContext context, IPaymentStore payments, ICatalogSource catalogs) =>
        await OwnAsync(id, context, payments) is { } found ? TypedResults.Ok(PaymentPresenter.Own(catalogs.Current, found)) : Problems.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> CameBackAsync(Guid id, HttpContext context, IPaymentStore payments, [FromServices] IHostedPages pages)
    {
        if (await OwnAsync(id, context, payments) is not { } found)
        {
            return Problems.NotFound();
        }

        await pages.CameBackAsync(found.Id, context.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<PaymentRecord?> OwnAsync(Guid id, HttpContext context, IPaymentStore payments) =>
        await payments.FindAsync(new PaymentId(id), context.RequestAborted) is { } found && found.ClientId == context.User.PortalClient() ? found : null;

    private static async Task<Results<Ok<PaymentBodies.Payments>, ProblemHttpResult>> ListAsync(
        [AsParameters] PaymentFilter filter, HttpContext context, IPaymentStore payments, ICatalogSource catalogs)
    {
        var (search, errors) = PaymentLists.Read(filter, context.User.PortalClient());
        if (errors.Count > 0)
        {
            return Problems.Invalid(errors);
        }

        var catalog = catalogs.Current;
        var page = await payments.ListAsync(search, context.RequestAborted);
        return TypedResults.Ok(new PaymentBodies.Payments([.. page.Items.Select(item => PaymentPresenter.Own(catalog, item))], page.Next?.Value));
    }
}
