using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Dashboard figures (RPT-01 to RPT-03): one pass over the window's leads, each with one probe of its sales.</summary>
public sealed class PostgresReportQueries(ReadDatabase database) : IReportQueries
{
    private const string Select = """
        select date_trunc(@step, l.received_at, @zone) as At, count(*) as Received,
               count(*) filter (where l.validity in (0, 1)) as Accepted,
               count(s.cents) as Delivered,
               count(*) filter (where l.validity in (2, 3)) as Rejected,
               coalesce(sum(s.cents), 0)::bigint as Revenue,
               coalesce(sum(l.cost), 0)::bigint as Cost
          from lead l
          left join lateral (select sum(x.cents) as cents from sale x where x.lead_id = l.id and x.state = 0) s on true
        """;

    public async Task<ReportFigures> FiguresAsync(ReportWindow window, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(window);
        var where = new SqlWhere();
        where.Parameters.Add("step", StepName(window.Step));
        where.Parameters.Add("zone", window.ZoneId);
        where.And($"l.received_at >= {where.Take(window.From.UtcDateTime)} and l.received_at < {where.Take(window.To.UtcDateTime)} and not l.test");
        AndEqual(where, "l.lead_type_id", window.LeadTypeId?.Value);
        AndEqual(where, "l.lead_source_id", window.LeadSourceId?.Value);
        AndEqual(where, "l.campaign_id", window.CampaignId?.Value);
        var rows = await database.ListAsync<Figures>($"{Select}\n{where}\ngroup by 1\norder by 1", where.Parameters, cancellationToken);
        return new ReportFigures(Total(rows), [.. rows.Select(row => new FigureStep(Utc.At(row.At), row.ToSet()))]);
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
    };

    private static FigureSet Total(IReadOnlyList<Figures> rows) => new()
    {
        Received = rows.Sum(row => row.Received),
        Accepted = rows.Sum(row => row.Accepted),
        Delivered = rows.Sum(row => row.Delivered),
        Rejected = rows.Sum(row => row.Rejected),
        Revenue = Money.FromCents(rows.Sum(row => row.Revenue)),
        Cost = Money.FromCents(rows.Sum(row => row.Cost)),
    };

    private sealed class Figures
    {
        public DateTime At { get; init; }

        public long Received { get; init; }

        public long Accepted { get; init; }

        public long Delivered { get; init; }

        public long Rejected { get; init; }

        public long Revenue { get; init; }

        public long Cost { get; init; }

        public FigureSet ToSet() => new()
        {
            Received = Received,
            Accepted = Accepted,
            Delivered = Delivered,
            Rejected = Rejected,
            Revenue = Money.FromCents(Revenue),
            Cost = Money.FromCents(Cost),
        };
    }
}
