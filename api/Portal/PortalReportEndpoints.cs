using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Portal;

/// <summary>The client's report (PORT-25): leads, returns and what they cost by day, week or month on the client's clock, without tests.</summary>
internal static class PortalReportEndpoints
{
    /// <summary>Days of one report, both ends included.</summary>
    private const int MostDays = 366;

    private const string Tag = "Portal";

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/portal").RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults());
        group.MapGet("/report", ReadAsync).Describe("getPortalReport", Tag, "The client's leads, returns and spend by day, week or month", 400, 401, 404, 503);
        foreach (var (ending, form, word) in new[] { ("csv", Downloads.Csv, "Csv"), ("xlsx", Downloads.Xlsx, "Xlsx") })
        {
            group.MapGet($"/report.{ending}", ([AsParameters] PortalReportFilter filter, [AsParameters] Call call) => FileAsync(filter, form, call))
                .Sends(form).Describe($"getPortalReport{word}", Tag, $"The client's report as {ending}", 400, 401, 404, 503);
        }
    }

    private static async Task<Results<Ok<PortalReportReply>, ProblemHttpResult>> ReadAsync([AsParameters] PortalReportFilter filter, [AsParameters] Call call) =>
        StepOf(filter.By) is not { } step ? UnknownStep()
        : Span(filter, call) is { } span ? TypedResults.Ok(await ReportAsync(span, step, call))
        : Wrong();

    private static async Task<IResult> FileAsync(PortalReportFilter filter, string form, Call call)
    {
        if (StepOf(filter.By) is not { } step)
        {
            return UnknownStep();
        }

        if (Span(filter, call) is not { } span)
        {
            return Wrong();
        }

        var report = await ReportAsync(span, step, call);
        return Downloads.Table(form, "report", table => FillAsync(table, report, call.Context.RequestAborted), call.Context.RequestAborted);
    }

    private static async Task FillAsync(ITableWriter table, PortalReportReply report, CancellationToken cancellationToken)
    {
        await table.WriteRowAsync([.. new[] { "From", "To", "Leads", "Returned", "Spend" }.Select(SheetCell.Of)], cancellationToken);
        foreach (var row in report.Rows)
        {
            await table.WriteRowAsync(
                [SheetCell.Of(Iso(row.From)), SheetCell.Of(Iso(row.To)), SheetCell.Of(row.Leads), SheetCell.Of(row.Returned), SheetCell.Of(row.Spend)], cancellationToken);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static PortalReportStep? StepOf(string? word) => word switch
    {
        null or "day" => PortalReportStep.Day,
        "week" => PortalReportStep.Week,
        "month" => PortalReportStep.Month,
        _ => null,
    };

    private static ProblemHttpResult UnknownStep() => Problems.Invalid("/by", "day, week or month.");

    private static ProblemHttpResult Wrong() => Problems.Invalid("/from", $"A day that is not after the last one, and at most {MostDays} days.");

    private static (DateOnly From, DateOnly To)? Span(PortalReportFilter filter, Call call)
    {
        var to = filter.To ?? AccountDays.Today(call.Time.GetUtcNow(), call.Zone);
        var from = filter.From ?? to.AddDays(-29);
        return from <= to && to.DayNumber - from.DayNumber < MostDays ? (from, to) : null;
    }

    private static async Task<PortalReportReply> ReportAsync((DateOnly From, DateOnly To) span, PortalReportStep step, Call call)
    {
        var period = new PortalPeriod(await call.Eye.ViewerAsync(call.Context), AccountDays.Start(span.From, call.Zone), AccountDays.Start(span.To.AddDays(1), call.Zone), call.Zone);
        var days = (await call.Eye.Queries.DaysAsync(period, call.Context.RequestAborted)).ToLookup(day => First(day.Day, step));
        var rows = new List<PortalReportReply.PortalReportRow>();
        for (var first = First(span.From, step); first <= span.To; first = Next(first, step))
        {
            var last = Next(first, step).AddDays(-1);
            rows.Add(Row(days[first], first < span.From ? span.From : first, last > span.To ? span.To : last));
        }

        return new PortalReportReply(span.From, span.To, rows, Row(days.SelectMany(each => each), span.From, span.To));
    }

    private static PortalReportReply.PortalReportRow Row(IEnumerable<PortalDay> days, DateOnly from, DateOnly to) =>
        days.Aggregate(new PortalReportReply.PortalReportRow(from, to, 0, 0, Money.Zero), (sum, day) => sum with
        {
            Leads = sum.Leads + day.Leads,
            Returned = sum.Returned + day.Returned,
            Spend = sum.Spend + day.Cost,
        });

    private static DateOnly First(DateOnly day, PortalReportStep step) => step switch
    {
        PortalReportStep.Day => day,
        PortalReportStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        PortalReportStep.Month => new DateOnly(day.Year, day.Month, 1),
    };

    private static DateOnly Next(DateOnly first, PortalReportStep step) => step switch
    {
        PortalReportStep.Day => first.AddDays(1),
        PortalReportStep.Week => first.AddDays(7),
        PortalReportStep.Month => first.AddMonths(1),
    };

    /// <summary>What a report needs besides its filter.</summary>
    internal sealed record Call(HttpContext Context, PortalEye Eye, ICatalogSource Catalogs, TimeProvider Time)
    {
        public ClientId Client => Context.User.PortalClient();

        public string Zone => PortalClock.ZoneOf(Client, Catalogs.Current);
    }
}
