using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Dashboard figures (RPT-01 to RPT-03) over the index of leads by time.</summary>
public sealed class PostgresReportQueries(ReadDatabase database) : IReportQueries
{
    private static readonly TimeSpan LongestProbed = TimeSpan.FromDays(32);

    // The receiver's clock and the database's differ by far less.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromDays(1);

    public async Task<ReportFigures> FiguresAsync(ReportWindow window, ReportGroup? group, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(window);
        var rows = group switch
        {
            null => await ReadAsync(window, sql => sql.BySteps(), cancellationToken),
            ReportGroup.Client => [.. await ReadAsync(window, sql => sql.BySteps(), cancellationToken), .. await ReadAsync(window, sql => sql.ByGroups(ReportGroup.Client), cancellationToken)],
            { } one => await ReadAsync(window, sql => sql.ByEither(one), cancellationToken),
        };
        var steps = rows.Where(row => row.At is not null).Select(row => new FigureStep(Utc.At(row.At!.Value), row.ToSet())).ToList();
        return new ReportFigures(
            steps.Aggregate(new FigureSet(), (sum, step) => sum + step.Figures), steps, [.. rows.Where(row => row.At is null).Select(row => new FigureGroup(row.Key, row.ToSet()))]);
    }

    public async Task<IReadOnlyList<FigureCell>> CellsAsync(ReportWindow window, ReportGroup group, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(window);
        var rows = await ReadAsync(window, sql => sql.ByBoth(group, IReportQueries.MaximumCells + 1), cancellationToken);
        return [.. rows.Select(row => new FigureCell(Utc.At(row.At!.Value), row.Key, row.ToSet()))];
    }

    private Task<IReadOnlyList<Figures>> ReadAsync(ReportWindow window, Func<ReportSql, string> write, CancellationToken cancellationToken)
    {
        var where = Where(window);
        var clients = window.Within.Clients.IsEmpty ? null : WithinSql.Clients(where, window.Within);
        return database.ReportAsync<Figures>(write(new ReportSql(where, window.To - window.From > LongestProbed, clients)), where.Parameters, cancellationToken);
    }

    private static SqlWhere Where(ReportWindow window)
    {
        var where = new SqlWhere();
        where.Parameters.Add("step", StepName(window.Step));
        where.Parameters.Add("zone", window.ZoneId);
        where.Parameters.Add("since", (window.From - ClockDifference).UtcDateTime);
        where.And($"l.received_at >= {where.Take(window.From.UtcDateTime)} and l.received_at < {where.Take(window.To.UtcDateTime)} and not l.test");
        AndEqual(where, "l.lead_type_id", window.LeadTypeId?.Value);
        AndEqual(where, "l.lead_source_id", window.LeadSourceId?.Value);
        AndEqual(where, "l.campaign_id", window.CampaignId?.Value);
        WithinSql.And(where, window.Within);
        return where;
    }

    private static void AndEqual(SqlWhere where, string column, int? value)
    {
        if (value is { } wanted)
        {
            where.And($"{column} = {where.Take(wanted)}");
        }
    }

    private static string StepName(ReportStep step) => step switch
    {
        ReportStep.Hour => "hour",
        ReportStep.Day => "day",
        ReportStep.Month => "month",
        ReportStep.Year => "year",
    };

    private sealed class Figures
    {
        /// <summary>Null in the row of a group.</summary>
        public DateTime? At { get; init; }

        public int? Key { get; init; }

        public long Received { get; init; }

        public long Accepted { get; init; }

        public long Delivered { get; init; }

        public long Rejected { get; init; }

        public long Returned { get; init; }

        public long Revenue { get; init; }

        public long Cost { get; init; }

        public FigureSet ToSet() => new()
        {
            Received = Received,
            Accepted = Accepted,
            Delivered = Delivered,
            Rejected = Rejected,
            Returned = Returned,
            Revenue = Money.FromCents(Revenue),
            Cost = Money.FromCents(Cost),
        };
    }
}
