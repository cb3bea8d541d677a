using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Reports;

/// <summary>Leads and money of any days, by hour, day, month or year, and by lead type, source, campaign or client (RPT-01 to RPT-03); as JSON, CSV and workbook.</summary>
internal static class LeadReportEndpoints
{
    private const string Tag = "Reports";

    public static void Map(RouteGroupBuilder api)
    {
        var staff = api.MapGroup("/reports").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        staff.MapGet("/leads", (Delegate)ReadAsync).Describe("getLeadReport", Tag, "Leads and money of some days, in steps and in rows, compared with the days before", 400, 401, 403, 503);
        foreach (var (ending, form, word) in new[] { ("csv", Downloads.Csv, "Csv"), ("xlsx", Downloads.Xlsx, "Xlsx") })
        {
            staff.MapGet($"/leads.{ending}", ([AsParameters] LeadReportFilter filter, [AsParameters] LeadReportDesk desk) => desk.FileAsync(filter, form))
                .Sends(form).Describe($"getLeadReport{word}", Tag, $"The report of leads as {ending}: one line for each step and row", 400, 401, 403, 503);
        }
    }

    private static Task<Results<Ok<ReportReplies.LeadReport>, ProblemHttpResult>> ReadAsync([AsParameters] LeadReportFilter filter, [AsParameters] LeadReportDesk desk) =>
        desk.ReadAsync(filter);
}
