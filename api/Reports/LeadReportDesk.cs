using System.Globalization;
using System.Security.Claims;
using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace LeadExec.Api.Reports;

/// <summary>Reads the report of leads for whichever form asks.</summary>
internal sealed record LeadReportDesk
{
    /// <summary>Most rows of one answer; what is beyond them is added up in one more.</summary>
    public const int MostRows = 200;

    private static readonly string[] Counts = ["Received", "Accepted", "Delivered", "Rejected", "Returned"];
    private static readonly string[] Amounts = ["Revenue", "Cost", "Profit"];

    [FromServices]
    public required IReportQueries Queries { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    public required ClaimsPrincipal Person { get; init; }

    public required CancellationToken Aborted { get; init; }

    public async Task<Results<Ok<ReportReplies.LeadReport>, ProblemHttpResult>> ReadAsync(LeadReportFilter filter)
    {
        var (catalog, now) = (Catalogs.Current, Time.GetUtcNow());
        if (PeriodOf(filter, catalog, now, out var wrong) is not { } period)
        {
            return Problems.Invalid([wrong!]);
        }

        var before = period.Previous(now);
        var reads = (Now: Queries.FiguresAsync(period.Window, period.Group, Aborted), Before: Queries.FiguresAsync(before, period.Group, Aborted));
        await Task.WhenAll(reads.Now, reads.Before);
        var (figures, earlier) = (await reads.Now, await reads.Before);
        return TypedResults.Ok(new ReportReplies.LeadReport
        {
            From = period.First,
            To = period.Last,
            By = period.Window.Step,
            Group = period.Group,
            ZoneId = period.Window.ZoneId,
            Currency = catalog.Account.Currency,
            Total = ReportFacts.Of(figures.Total),
            Previous = new ReportReplies.Earlier { From = before.From, To = before.To, Total = ReportFacts.Of(earlier.Total) },
            Steps = [.. figures.Steps.Select(ReportFacts.Of)],
            Rows = period.Group is { } group ? Rows(figures.Groups, earlier.Groups, key => Name(catalog, group, key)) : [],
        });
    }

    /// <summary>One line for each step and row, or for each step, as a file.</summary>
    public async Task<Results<PushStreamHttpResult, ProblemHttpResult>> FileAsync(LeadReportFilter filter, string form)
    {
        var (catalog, now) = (Catalogs.Current, Time.GetUtcNow());
        if (PeriodOf(filter, catalog, now, out var wrong) is not { } period)
        {
            return Problems.Invalid([wrong!]);
        }

        var cells = period.Group is { } group
            ? await Queries.CellsAsync(period.Window, group, Aborted)
            : [.. (await Queries.FiguresAsync(period.Window, group: null, Aborted)).Steps.Select(step => new FigureCell(step.From, null, step.Figures))];
        return cells.Count > IReportQueries.MaximumCells
            ? Problems.Invalid("/by", $"More than {IReportQueries.MaximumCells} lines; take longer steps, or fewer days.")
            : Downloads.Table(form, $"leads-{period.First:yyyy-MM-dd}-{period.Last:yyyy-MM-dd}", writer => WriteAsync(writer, period, cells, catalog), Aborted);
    }

    // Of the data that the reader's role shows.
    private LeadReportPeriod? PeriodOf(LeadReportFilter filter, Catalog catalog, DateTimeOffset now, out DefinitionError? wrong) =>
        LeadReportPeriod.Of(filter, catalog.Account, now, out wrong) is { } period ? period with { Window = period.Window with { Within = Person.Rights().Data } } : null;

    private static List<ReportReplies.FiguresOfGroup> Rows(IReadOnlyList<FigureGroup> now, IReadOnlyList<FigureGroup> before, Func<int, string> name)
    {
        var earlier = before.ToDictionary(group => group.Key ?? 0, group => group.Figures);
        var known = now.Select(group => group.Key ?? 0).ToHashSet();
        // What only the period before had is a row too: it is what became of it.
        var all = now.Concat(before.Where(group => !known.Contains(group.Key ?? 0)).Select(group => group with { Figures = new FigureSet() }))
            .OrderByDescending(group => group.Figures.Revenue.Cents).ThenByDescending(group => group.Figures.Received).ThenBy(group => group.Key ?? int.MaxValue).ToList();
        var rows = all.Take(MostRows).Select(group => ReportFacts.Of(
            group.Figures, group.Key is null ? ReportRow.Unsold : ReportRow.One, group.Key, group.Key is { } key ? name(key) : null, earlier.GetValueOrDefault(group.Key ?? 0))).ToList();
        if (all.Count > MostRows)
        {
            var rest = all.Skip(MostRows).ToList();
            rows.Add(ReportFacts.Of(Sum(rest.Select(group => group.Figures)), ReportRow.Others, null, null, Sum(rest.Select(group => earlier.GetValueOrDefault(group.Key ?? 0, new FigureSet())))));
        }

        return rows;
    }

    private static FigureSet Sum(IEnumerable<FigureSet> sets) => sets.Aggregate(new FigureSet(), (sum, set) => sum + set);

    private static string Heading(ReportGroup group) => group switch
    {
        ReportGroup.LeadType => "Lead type",
        ReportGroup.LeadSource => "Lead source",
        ReportGroup.Campaign => "Campaign",
        ReportGroup.Client => "Client",
    };

    private static string Name(Catalog catalog, ReportGroup group, int key) => group switch
    {
        ReportGroup.LeadType => catalog.NameOf(new LeadTypeId(key)),
        ReportGroup.LeadSource => catalog.NameOf(new LeadSourceId(key)),
        ReportGroup.Campaign => catalog.NameOf(new CampaignId(key)),
        ReportGroup.Client => catalog.NameOf(new ClientId(key)),
    };

    private async Task WriteAsync(ITableWriter writer, LeadReportPeriod period, IReadOnlyList<FigureCell> cells, Catalog catalog)
    {
        string[] keys = period.Group is { } by ? [Heading(by), "Name"] : [];
        await writer.WriteRowAsync([.. new[] { "From" }.Concat(keys).Concat(Counts).Concat(Person.SeesMoney() ? Amounts : []).Select(SheetCell.Of)], Aborted);
        foreach (var cell in cells)
        {
            SheetCell[] row = period.Group is not { } group ? []
                : cell.Key is { } key ? [SheetCell.Of(key), SheetCell.Of(Name(catalog, group, key))]
                : [SheetCell.Empty, SheetCell.Of("Not sold")];
            await writer.WriteRowAsync([SheetCell.Of(StepName(cell.From, period.Window)), .. row, .. Cells(cell.Figures)], Aborted);
        }
    }

    private SheetCell[] Cells(FigureSet set) =>
    [
        SheetCell.Of(set.Received), SheetCell.Of(set.Accepted), SheetCell.Of(set.Delivered), SheetCell.Of(set.Rejected), SheetCell.Of(set.Returned),
        .. Person.SeesMoney() ? [SheetCell.Of(set.Revenue), SheetCell.Of(set.Cost), SheetCell.Of(set.Profit)] : Array.Empty<SheetCell>(),
    ];

    // As long as the step: an hour, a day, a month, a year of the account's calendar.
    private static string StepName(DateTimeOffset from, ReportWindow window) => Instant.FromDateTimeOffset(from).InZone(Zones.Of(window.ZoneId)).LocalDateTime.ToDateTimeUnspecified()
        .ToString(
            window.Step switch
            {
                ReportStep.Hour => "yyyy-MM-ddTHH:mm",
                ReportStep.Day => "yyyy-MM-dd",
                ReportStep.Month => "yyyy-MM",
                ReportStep.Year => "yyyy",
            },
            CultureInfo.InvariantCulture);
}
