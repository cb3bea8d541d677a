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
        group.MapGet("/info", InfoAsync).Describe("getPortalInfo", Tag, "Whose portal it is", 401, 404);
        group.MapGet("/leads", ListAsync).Describe("listPortalLeads", Tag, "The client's own leads, newest first", 400, 401, 404, 503);
        group.MapGet("/dashboard", DashboardAsync).Describe("getPortalDashboard", Tag, "Leads per day of this month and the last, and how many were not opened yet", 401, 404, 503);
        foreach (var (ending, form, word) in new[] { ("csv", Downloads.Csv, "Csv"), ("xlsx", Downloads.Xlsx, "Xlsx") })
        {
            group.MapGet($"/leads.{ending}", ([AsParameters] PortalLeadFilter filter, HttpContext context, PortalEye eye, ICatalogSource catalogs) =>
                    PortalLeadFiles.FileAsync(filter, form, context, (eye, catalogs.Current)))
                .Sends(form).Describe($"getPortalLeads{word}", Tag, $"The client's own leads with every field as {ending}", 400, 401, 404);
        }

        group.MapGet("/leads/{id:guid}", FindAsync).Describe("getPortalLead", Tag, "One of the client's leads with its fields", 401, 404, 503);
        group.MapPost("/leads/{id:guid}/read", MarkReadAsync).Describe("markPortalLeadRead", Tag, "Marks a lead read; the first time stays", 401, 403, 404);
    }

    private static async Task<Ok<PortalReplies.Info>> InfoAsync(HttpContext context, PortalEye eye, ICatalogSource catalogs)
    {
        var catalog = catalogs.Current;
        var client = context.User.PortalClient();
        var clients = (await eye.ViewerAsync(context)).Clients;
        var types = catalog.DeliveryAccounts.Values.Where(account => clients.Contains(account.ClientId)).Select(account => account.LeadTypeId).Distinct();
        return TypedResults.Ok(new PortalReplies.Info(
            catalog.Account.CompanyName, catalog.NameOf(client), catalog.Account.Currency, PortalClock.ZoneOf(client, catalog),
            [.. types.OrderBy(type => type.Value).Select(type => new DirectoryReplies.Named(type.Value, catalog.NameOf(type)))])
        {
            Clients = [.. clients.Select(each => new DirectoryReplies.Named(each.Value, catalog.NameOf(each)))],
        });
    }

    private static async Task<Ok<PortalReplies.Dashboard>> DashboardAsync(HttpContext context, PortalEye eye, ICatalogSource catalogs, TimeProvider time)
    {
        var client = context.User.PortalClient();
        var zone = PortalClock.ZoneOf(client, catalogs.Current);
        var today = AccountDays.Today(time.GetUtcNow(), zone);
        var first = new DateOnly(today.Year, today.Month, 1);
        var period = new PortalPeriod(await eye.ViewerAsync(context), AccountDays.Start(first.AddMonths(-1), zone), AccountDays.Start(first.AddMonths(1), zone), zone);
        var days = await eye.Queries.DaysAsync(period, context.RequestAborted);
        return TypedResults.Ok(new PortalReplies.Dashboard
        {
            Today = today,
            ThisMonth = [.. days.Where(day => day.Day >= first).Select(Show)],
            LastMonth = [.. days.Where(day => day.Day < first).Select(Show)],
            Unread = await eye.Queries.UnreadAsync(period, context.RequestAborted),
        });
    }

    private static PortalReplies.LeadDay Show(PortalDay day) => new(day.Day, day.Leads, day.Returned, day.Cost);

    private static async Task<Results<Ok<PortalReplies.PortalLeadPage>, ProblemHttpResult>> ListAsync(
        [AsParameters] PortalFilter filter, HttpContext context, PortalEye eye, ICatalogSource catalogs)
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

        if (await eye.ViewerAsync(context, filter.ClientId) is not { } viewer)
        {
            return Problems.Invalid("?clientId", "A client whose leads you see.");
        }

        var search = PortalLeadFiles.Search(filter, viewer, catalogs.Current) with { Limit = filter.Limit ?? 50, After = after };
        var page = await eye.Queries.LeadsAsync(search, context.RequestAborted);
        var (own, catalog) = (context.User.PortalClient(), catalogs.Current);
        var several = viewer.Clients is not [var only] || only != own;
        return TypedResults.Ok(new PortalReplies.PortalLeadPage(
            [.. page.Items.Select(row => PortalPresenter.Item(catalog, row) with { Client = several ? catalog.NameOf(row.ClientId) : null, OfAnother = row.ClientId != own })],
            PageCursor.Of(page.Next)));
    }

    private static async Task<Results<Ok<PortalReplies.PortalLeadDetails>, ProblemHttpResult>> FindAsync(
        Guid id, HttpContext context, PortalEye eye, IReturnStore returns, ICatalogSource catalogs)
    {
        if (await eye.FindAsync(context, new AttemptId(id)) is not { } row)
        {
            return Problems.NotFound();
        }

        var terms = await returns.OfferedAsync(row.ClientId, row.AttemptId, context.RequestAborted);
        var another = row.ClientId != context.User.PortalClient();
        return TypedResults.Ok(PortalPresenter.Details(catalogs.Current, row) with
        {
            Client = another ? catalogs.Current.NameOf(row.ClientId) : null,
            OfAnother = another,
            ReturnOffered = terms.Status == ReturnStatus.Done,
            NoReturnBecause = terms.Detail,
        });
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> MarkReadAsync(Guid id, HttpContext context, PortalEye eye, TimeProvider time) =>
        await eye.MarkReadAsync(context, new AttemptId(id), time.GetUtcNow())
            ? TypedResults.NoContent()
            : Problems.NotFound();
}
