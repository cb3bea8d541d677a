using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Inbound pings in the order of their ids, which grow with time.</summary>
public sealed class PostgresPingQueries(ReadDatabase database) : IPingQueries
{
    public async Task<Page<PingRow, PageKey>> ListAsync(PingSearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (sql, parameters) = PingColumns.Build(search);
        var rows = await database.ListAsync<PingColumns>(sql, parameters, cancellationToken);
        return Paging.Cut(rows, search.Limit, row => row.ToRow(), row => new PageKey(Utc.At(row.ReceivedAt), row.Id));
    }

    public async Task<PingRow?> FindAsync(PingId id, CancellationToken cancellationToken) =>
        (await database.FirstAsync<PingColumns>(PingColumns.One, new { id = id.Value }, cancellationToken))?.ToRow();
}
