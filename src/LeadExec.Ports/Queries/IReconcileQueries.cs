namespace LeadExec.Ports.Queries;

/// <summary>What waits for a decision of staff; read from storage.</summary>
public interface IReconcileQueries
{
    /// <summary>Most attempts of one page.</summary>
    const int MaximumLimit = 200;

    /// <summary>Attempts of unknown outcome, oldest first, after <paramref name="after"/>; at most <paramref name="limit"/> (1 to 200).</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<Page<UnknownAttemptRow, PageKey>> UnknownAsync(PageKey? after, int limit, CancellationToken cancellationToken);
}
