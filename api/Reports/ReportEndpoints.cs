using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Reports;

/// <summary>Figures of the running day, month or year (RPT-01 to RPT-03, F-20), in the account's zone.</summary>
internal static class ReportEndpoints
{
    private const int LongestHours = 720;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/reports/today", TodayAsync).RequireAuthorization(Policies.Staff)
            .AddEndpointFilter(new QueryFaults()).Describe("getToday", "Reports", "Received, accepted, delivered, rejected, revenue, cost and profit", 400, 401, 403, 503);
        LeadReportEndpoints.Map(api);
        api.MapGet("/reports/pings", PingsAsync).RequireAuthorization(Policies.Staff)
            .AddEndpointFilter(new QueryFaults()).Describe("getPingReport", "Reports", "How many pings of each campaign became posts", 400, 401, 403, 503);
    }

    /// <param name="hours">The last so many hours, 1 to 720; 24 when absent.</param>
    /// <param name="pings">The record.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    private static async Task<Results<Ok<ReportReplies.Pings>, ProblemHttpResult>> PingsAsync(int? hours, IPingQueries pings, TimeProvider time, CancellationToken cancellationToken)
    {
        var asked = hours ?? 24;
        if (asked is < 1 or > LongestHours)
        {
            return Problems.Invalid("/hours", $"1 to {LongestHours}.");
        }

        var since = time.GetUtcNow().AddHours(-asked);
        var ratios = await pings.RatiosAsync(since, cancellationToken);
        return TypedResults.Ok(new ReportReplies.Pings
        {
            Since = since,
            Campaigns =
            [
                .. ratios.Select(ratio => new ReportReplies.PingsOfCampaign
                {
                    CampaignId = ratio.CampaignId.Value,
                    LeadSourceId = ratio.LeadSourceId.Value,
                    Pings = ratio.Pings,
                    Accepted = ratio.Accepted,
                    Posted = ratio.Posted,
                    Open = ratio.Open,
                    PostPercent = ratio.PostPercent,
                }),
            ],
        });
    }

    private static async Task<Results<Ok<ReportReplies.Today>, ProblemHttpResult>> TodayAsync(
        [AsParameters] ReportFilter filter, IReportQueries reports, ICatalogSource catalogs, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<ReportPeriod>(filter.Period ?? "day", ignoreCase: true, out var period) || !Enum.IsDefined(period))
        {
            return Problems.Invalid("/period", "One of day, month and year.");
        }

        var account = catalogs.Current.Account;
        var window = Window(filter, period, account, AccountDays.Today(time.GetUtcNow(), account.ZoneId));
        var figures = await reports.FiguresAsync(window, group: null, cancellationToken);
        return TypedResults.Ok(new ReportReplies.Today
        {
            Period = period,
            From = window.From,
            To = window.To,
            ZoneId = account.ZoneId,
            Currency = account.Currency,
            Total = ReportFacts.Of(figures.Total),
            Steps = [.. figures.Steps.Select(ReportFacts.Of)],
        });
    }

    private static ReportWindow Window(ReportFilter filter, ReportPeriod period, AccountSettings account, DateOnly today)
    {
        var (from, to, step) = period switch
        {
            ReportPeriod.Day => (today, today.AddDays(1), ReportStep.Hour),
            ReportPeriod.Month => (new DateOnly(today.Year, today.Month, 1), new DateOnly(today.Year, today.Month, 1).AddMonths(1), ReportStep.Day),
            ReportPeriod.Year => (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 1, 1), ReportStep.Month),
        };
        return new ReportWindow
        {
            From = AccountDays.Start(from, account.ZoneId),
            To = AccountDays.Start(to, account.ZoneId),
            Step = step,
            ZoneId = account.ZoneId,
            LeadTypeId = filter.LeadTypeId is { } type ? new LeadTypeId(type) : null,
            LeadSourceId = filter.LeadSourceId is { } source ? new LeadSourceId(source) : null,
            CampaignId = filter.CampaignId is { } campaign ? new CampaignId(campaign) : null,
        };
    }
}
