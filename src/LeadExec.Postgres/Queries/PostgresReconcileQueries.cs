using LeadExec.Ports.Queries;
using LeadExec.Ports.Users;

namespace LeadExec.Postgres.Queries;

/// <summary>Unknown outcomes, read over the index of pinned attempts: an attempt keeps its pin time until it is decided.</summary>
public sealed class PostgresReconcileQueries(ReadDatabase database) : IReconcileQueries
{
    public async Task<Page<UnknownAttemptRow, PageKey>> UnknownAsync(DataFilter within, PageKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(limit, 1, IReconcileQueries.MaximumLimit), limit);
        var parameters = WithinSql.Parameters(within, new { at = after?.At, id = after?.Id, limit = limit + 1 });
        var rows = await database.ListAsync<UnknownAttemptColumns>(UnknownAttemptColumns.Sql, parameters, cancellationToken);
        return Paging.Cut(rows, limit, row => row.ToRow(), row => new PageKey(Utc.At(row.At), row.Id));
    }
}
