using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Returns;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Reports;

/// <summary>Clients and sources whose last days differ from their own history (TH-29): return fraud, orders of one's own leads, a source gone bad.</summary>
internal static class AnomalyEndpoints
{
    private const int UsualDays = 7;
    private const int UsualHistory = 90;

    public static void Map(RouteGroupBuilder api) => api.MapGet("/reports/anomalies", ReadAsync).RequireAuthorization(Policies.Staff)
        .AddEndpointFilter(new QueryFaults()).Describe("getAnomalies", "Reports", "Clients and sources with unusual returns or sales, measured by their own history", 400, 401, 403, 503);

    /// <param name="days">The last whole days of the account that are looked at, 1 to 31; 7 when absent. Today is not among them.</param>
    /// <param name="history">The days before them, 7 to 365; 90 when absent.</param>
    /// <param name="all">Also those with nothing unusual.</param>
    /// <param name="tools">The record, names, and the clock.</param>
    private static async Task<Results<Ok<Anomalies>, ProblemHttpResult>> ReadAsync(
        int? days, int? history, bool? all, [AsParameters] AnomalyTools tools)
    {
        var (recent, before) = (days ?? UsualDays, history ?? UsualHistory);
        if (recent is < 1 or > 31 || before is < 7 or > 365)
        {
            return recent is < 1 or > 31 ? Problems.Invalid("?days", "1 to 31.") : Problems.Invalid("?history", "7 to 365.");
        }

        var catalog = tools.Catalogs.Current;
        var zone = catalog.Account.ZoneId;
        var today = AccountDays.Today(tools.Time.GetUtcNow(), zone);
        var window = new AnomalyWindow(AccountDays.Start(today.AddDays(-recent - before), zone), AccountDays.Start(today.AddDays(-recent), zone), AccountDays.Start(today, zone));
        var rows = (await tools.Queries.SpansAsync(window, tools.Aborted))
            .Select(row => Show(catalog, row, recent, before))
            .Where(row => all is true || row.Kinds.Count > 0)
            .OrderByDescending(row => row.Kinds.Count).ThenByDescending(row => row.Recent.Returns).ThenByDescending(row => row.Recent.Sales).ToList();
        return TypedResults.Ok(new Anomalies
        {
            Since = window.Since,
            Recent = window.Recent,
            To = window.To,
            Clients = [.. rows.Where(row => row.ClientId is not null)],
            LeadSources = [.. rows.Where(row => row.LeadSourceId is not null)],
        });
    }

    private static Anomaly Show(Catalog catalog, AnomalyRow row, int days, int history)
    {
        var (recent, before) = (new SalesSpan(days, row.RecentSales, row.RecentReturns), new SalesSpan(history, row.EarlierSales, row.EarlierReturns));
        return new Anomaly
        {
            ClientId = row.ClientId?.Value,
            LeadSourceId = row.LeadSourceId?.Value,
            Name = row.ClientId is { } client ? catalog.Clients.GetValueOrDefault(client)?.CompanyName
                : row.LeadSourceId is { } source ? catalog.LeadSources.GetValueOrDefault(source)?.Name : null,
            Kinds = [.. AnomalyRules.Of(recent, before)],
            Recent = Show(recent),
            Before = Show(before),
        };
    }

    private static Span Show(SalesSpan span) => new(span.Days, span.Sales, span.Returns, span.ReturnPercent);

    /// <summary>What the report reads from.</summary>
    internal sealed record AnomalyTools
    {
        [FromServices]
        public required IAnomalyQueries Queries { get; init; }

        [FromServices]
        public required ICatalogSource Catalogs { get; init; }

        [FromServices]
        public required TimeProvider Time { get; init; }

        public required HttpContext Context { get; init; }

        public CancellationToken Aborted => Context.RequestAborted;
    }

    /// <summary>The report.</summary>
    internal sealed record Anomalies
    {
        /// <summary>Where the history begins.</summary>
        public required DateTimeOffset Since { get; init; }

        /// <summary>Where the days begin that are compared with it.</summary>
        public required DateTimeOffset Recent { get; init; }

        /// <summary>Where they end: the beginning of today.</summary>
        public required DateTimeOffset To { get; init; }

        public required IReadOnlyList<Anomaly> Clients { get; init; }

        public required IReadOnlyList<Anomaly> LeadSources { get; init; }
    }

    /// <summary>One client or one source.</summary>
    internal sealed record Anomaly
    {
        public int? ClientId { get; init; }

        public int? LeadSourceId { get; init; }

        /// <summary>Null when it is archived.</summary>
        public string? Name { get; init; }

        /// <summary>What is unusual; empty with <c>all</c> only.</summary>
        public required IReadOnlyList<AnomalyKind> Kinds { get; init; }

        public required Span Recent { get; init; }

        public required Span Before { get; init; }
    }

    /// <summary>Sales and returns of some days.</summary>
    internal sealed record Span(int Days, long Sales, long Returns, decimal? ReturnPercent);
}
