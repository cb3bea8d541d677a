using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Payments;

/// <summary>A client's own payments (PORT-16). The client comes from the session (decision 26).</summary>
internal static class PortalPaymentEndpoints
{
    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal/payments").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        group.MapGet("", ListAsync).Describe("listPortalPayments", Tag, "The client's own payments, newest first", 400, 401, 403, 503);
    }

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
