using System.Globalization;
using LeadExec.Api.Http;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Security;

/// <summary>Keeps a role with a data filter (SET-09) to its data: what a number in the address names and the filter does not show is not found.</summary>
internal sealed class StaffScope : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var data = http.User.Rights().Data;
        return data.ShowsAll() || http.GetEndpoint()?.Metadata.GetMetadata<StaffRoute>() is not { } route || await IsWithinAsync(http, route.Scope, data)
            ? await next(context)
            : Problems.NotFound();
    }

    /// <summary>Whether a setting is of the data that the filter shows; kinds that name none of it are.</summary>
    public static bool Shows(DataFilter data, object setting) => setting switch
    {
        Client client => data.Allows(client.Id),
        DeliveryMethod method => data.Allows(method.ClientId) && data.Allows(method.LeadTypeId),
        DeliveryAccount account => data.Allows(account.ClientId) && data.Allows(account.LeadTypeId),
        LeadSource source => data.Allows(source.Id),
        Campaign campaign => data.Allows(campaign.LeadSourceId) && data.Allows(campaign.LeadTypeId),
        LeadType type => data.Allows(type.Id),
        _ => true,
    };

    /// <summary>Whether leads may be sent to the delivery account by somebody with that filter.</summary>
    public static bool Reaches(DataFilter data, Catalog catalog, DeliveryAccountId account) =>
        data.ShowsAll() || (catalog.DeliveryAccounts.GetValueOrDefault(account) is { } found && Shows(data, found));

    /// <summary>What is made or changed would be of data that the role does not reach.</summary>
    public static ProblemHttpResult Outside() => Problems.Of(StatusCodes.Status403Forbidden, "outsideYourData", "Your role does not reach this data.");

    private static async Task<bool> IsWithinAsync(HttpContext http, DataScope scope, DataFilter data)
    {
        var text = http.Request.RouteValues["id"] as string;
        _ = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        _ = Guid.TryParse(text, out var id);
        _ = Guid.TryParse(http.Request.RouteValues["attemptId"] as string ?? text, out var attempt);
        var (services, aborted) = (http.RequestServices, http.RequestAborted);
        return scope switch
        {
            DataScope.Free or DataScope.Answer => true,
            DataScope.Client => data.Allows(new ClientId(number)),
            DataScope.LeadSource => data.Allows(new LeadSourceId(number)),
            DataScope.Campaign or DataScope.Account => Setting(services.GetRequiredService<ICatalogSource>().Current, scope, number) is { } setting && Shows(data, setting),
            DataScope.Lead => await services.GetRequiredService<ILeadQueries>().IsWithinAsync(new LeadId(id), data, aborted),
            DataScope.Delivery => await services.GetRequiredService<ILeadQueries>().IsWithinAsync(new AttemptId(attempt), data, aborted),
            DataScope.Order => await services.GetRequiredService<IOrderStore>().FindAsync(new OrderId(number), aborted) is { } order && data.Allows(order.Order.ClientId),
            DataScope.Invoice => await services.GetRequiredService<IInvoiceStore>().FindAsync(new InvoiceId(id), aborted) is { } invoice && data.Allows(invoice.Invoice.ClientId),
            DataScope.Payment => await services.GetRequiredService<IPaymentStore>().FindAsync(new PaymentId(id), aborted) is { } payment && data.Allows(payment.ClientId),
            DataScope.Whole => false,
        };
    }

    private static object? Setting(Catalog catalog, DataScope scope, int number) => scope == DataScope.Campaign
        ? catalog.Campaigns.GetValueOrDefault(new CampaignId(number))
        : catalog.DeliveryAccounts.GetValueOrDefault(new DeliveryAccountId(number));
}
