using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>One pass over the sales and one over the returns of both spans.</summary>
public sealed class PostgresAnomalyQueries(ReadDatabase database) : IAnomalyQueries
{
    private const string Select = """
        with t as (
          select s.client_id as client, l.lead_source_id as source, count(*) filter (where s.booked_at >= @recent) as sales, count(*) filter (where s.booked_at < @recent) as sales_before,
                 0::bigint as returns, 0::bigint as returns_before
            from sale s join lead l on l.id = s.lead_id where s.booked_at >= @since and s.booked_at < @to and s.state in (0, 1) group by 1, 2
          union all
          select r.client_id, l.lead_source_id, 0, 0, count(*) filter (where r.requested_at >= @recent), count(*) filter (where r.requested_at < @recent)
            from lead_return r join lead l on l.id = r.lead_id where r.requested_at >= @since and r.requested_at < @to group by 1, 2)
        select client, source, sum(sales)::bigint as Sales, sum(sales_before)::bigint as SalesBefore, sum(returns)::bigint as Returns, sum(returns_before)::bigint as ReturnsBefore
          from t group by grouping sets ((client), (source)) order by client, source
        """;

    public async Task<IReadOnlyList<AnomalyRow>> SpansAsync(AnomalyWindow window, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(window);
        var parameters = new { since = window.Since.UtcDateTime, recent = window.Recent.UtcDateTime, to = window.To.UtcDateTime };
        return [.. (await database.ReportAsync<Spans>(Select, parameters, cancellationToken)).Select(row => row.Read())];
    }

    private sealed class Spans
    {
        public int? Client { get; init; }

        public int? Source { get; init; }

        public long Sales { get; init; }

        public long SalesBefore { get; init; }

        public long Returns { get; init; }

        public long ReturnsBefore { get; init; }

        public AnomalyRow Read() => new()
        {
            ClientId = Client is { } client ? new ClientId(client) : null,
            LeadSourceId = Source is { } source ? new LeadSourceId(source) : null,
            RecentSales = Sales,
            RecentReturns = Returns,
            EarlierSales = SalesBefore,
            EarlierReturns = ReturnsBefore,
        };
    }
}
