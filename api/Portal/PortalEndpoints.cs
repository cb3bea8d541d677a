using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Portal;

/// <summary>The client portal (PORT-02 to PORT-04, LEAD-24). The client comes from the session and from nowhere else (decision 26).</summary>
internal static class PortalEndpoints
{
    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        group.MapGet("/info", Info).Describe("getPortalInfo", Tag, "Whose portal it is", 401, 404);
        group.MapGet("/leads", ListAsync).Describe("listPortalLeads", Tag, "The client's own leads, newest first", 400, 401, 404, 503);
        group.MapGet("/dashboard", DashboardAsync).Describe("getPortalDashboard", Tag, "Leads per day of this month and the last, and how many were not opened yet", 401, 404, 503);
        foreach (var (ending, form, word) in new[] { ("csv", Downloads.Csv, "Csv"), ("xlsx", Downloads.Xlsx, "Xlsx") })
        {
            group.MapGet($"/leads.{ending}", ([AsParameters] PortalLeadFilter filter, HttpContext context, IPortalQueries portal, ICatalogSource catalogs) =>
                    PortalLeadFiles.File(filter, form, context, (portal, catalogs.Current)))
                .Sends(form).Describe($"getPortalLeads{word}", Tag, $"The client's own leads with every field as {ending}", 400, 401, 404);
        }

        group.MapGet("/leads/{id:guid}", FindAsync).Describe("getPortalLead", Tag, "One of the client's leads with its fields", 401, 404, 503);
        group.MapPost("/leads/{id:guid}/read", MarkReadAsync).Describe("markPortalLeadRead", Tag, "Marks a lead read; the first time stays", 401, 403, 404);
    }

    private static Ok<PortalReplies.Info> Info(HttpContext context, ICatalogSource catalogs)
    {
        var catalog = catalogs.Current;
        var client = context.User.PortalClient();
        var types = catalog.DeliveryAccounts.Values.Where(account => account.ClientId == client).Select(account => account.LeadTypeId).Distinct();
        return TypedResults.Ok(new PortalReplies.Info(
            catalog.Account.CompanyName, catalog.NameOf(client), catalog.Account.Currency, PortalClock.ZoneOf(client, catalog),
            [.. types.OrderBy(type => type.Value).Select(type => new DirectoryReplies.Named(type.Value, catalog.NameOf(type)))]));
    }

    private static async Task<Ok<PortalReplies.Dashboard>> DashboardAsync(HttpContext context, IPortalQueries portal, ICatalogSource catalogs, TimeProvider time)
    {
        var client = context.User.PortalClient();
        var zone = PortalClock.ZoneOf(client, catalogs.Current);
        var today = AccountDays.Today(time.GetUtcNow(), zone);
        var first = new DateOnly(today.Year, today.Month, 1);
        var period = new PortalPeriod(client, AccountDays.Start(first.AddMonths(-1), zone), AccountDays.Start(first.AddMonths(1), zone), zone);
        var days = await portal.DaysAsync(period, context.RequestAborted);
        return TypedResults.Ok(new PortalReplies.Dashboard
        {
            Today = today,
            ThisMonth = [.. days.Where(day => day.Day >= first).Select(Show)],
            LastMonth = [.. days.Where(day => day.Day < first).Select(Show)],
            Unread = await portal.UnreadAsync(period, context.RequestAborted),
        });
    }

    private static PortalReplies.LeadDay Show(PortalDay day) => new(day.Day, day.Leads, day.Returned, day.Cost);

    private static async Task<Results<Ok<PortalReplies.PortalLeadPage>, ProblemHttpResult>> ListAsync(
        [AsParameters] PortalFilter filter, HttpContext context, IPortalQueries portal, ICatalogSource catalogs)
    {
        if (filter.Limit is < 1 or > LeadSearch.MaximumLimit)
        {
            return Problems.Invalid("/limit", $"Between 1 and {LeadSearch.MaximumLimit}.");
        }

        if (filter.From > filter.To)
        {
            return Problems.Invalid("/from", "A day that is not after the last one.");
        }

        if (!PageCursor.TryRead(filter.Cursor, out PageKey? after))
        {
            return Problems.Invalid("/cursor", "Not a cursor of this list.");
        }

        var page = await portal.LeadsAsync(
            PortalLeadFiles.Search(filter, context.User.PortalClient(), catalogs.Current) with { Limit = filter.Limit ?? 50, After = after },
            context.RequestAborted);
        return TypedResults.Ok(new PortalReplies.PortalLeadPage([.. page.Items.Select(row => PortalPresenter.Item(catalogs.Current, row))], PageCursor.Of(page.Next)));
    }

    private static async Task<Results<Ok<PortalReplies.PortalLeadDetails>, ProblemHttpResult>> FindAsync(
        Guid id, HttpContext context, IPortalQueries portal, IReturnStore returns, ICatalogSource catalogs)
    {
        if (await portal.FindAsync(context.User.PortalClient(), new AttemptId(id), context.RequestAborted) is not { } row)
        {
            return Problems.NotFound();
        }

        var terms = await returns.OfferedAsync(row.ClientId, row.AttemptId, context.RequestAborted);
        return TypedResults.Ok(PortalPresenter.Details(catalogs.Current, row) with { ReturnOffered = terms.Status == ReturnStatus.Done, NoReturnBecause = terms.Detail });
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> MarkReadAsync(Guid id, HttpContext context, IPortalQueries portal, TimeProvider time) =>
        await portal.MarkReadAsync(context.User.PortalClient(), new AttemptId(id), time.GetUtcNow(), context.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.NotFound();
}
