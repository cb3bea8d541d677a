using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>Inbound pings for people.</summary>
public interface IPingQueries
{
    Task<Page<PingRow, PageKey>> ListAsync(PingSearch search, CancellationToken cancellationToken);

    /// <summary>One ping with what became of the buyers' pings; null when there is none, or none any more.</summary>
    Task<PingRow?> FindAsync(PingId id, CancellationToken cancellationToken);
}
