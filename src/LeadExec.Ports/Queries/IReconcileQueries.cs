using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>What waits for a decision of staff; read from storage.</summary>
public interface IReconcileQueries
{
    /// <summary>Most attempts of one page.</summary>
    const int MaximumLimit = 200;

    /// <summary>Attempts of unknown outcome that the filter shows, oldest first, after <paramref name="after"/>; at most <paramref name="limit"/> (1 to 200).</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<Page<UnknownAttemptRow, PageKey>> UnknownAsync(DataFilter within, PageKey? after, int limit, CancellationToken cancellationToken);
}
