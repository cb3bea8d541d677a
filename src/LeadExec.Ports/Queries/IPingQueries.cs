using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>Inbound pings for people.</summary>
public interface IPingQueries
{
    Task<Page<PingRow, PageKey>> ListAsync(PingSearch search, CancellationToken cancellationToken);

    /// <summary>One ping with what became of the buyers' pings; null when there is none, or none any more.</summary>
    Task<PingRow?> FindAsync(PingId id, CancellationToken cancellationToken);

    /// <summary>How many pings since a moment became posts, by campaign (TH-08); no test pings. Pings without a lead are kept for 30 days.</summary>
    Task<IReadOnlyList<PingRatio>> RatiosAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
