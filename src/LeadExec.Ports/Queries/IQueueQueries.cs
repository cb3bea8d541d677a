namespace LeadExec.Ports.Queries;

/// <summary>The delivery queue as people look at it (LEAD-38); read from storage, with the database's clock.</summary>
public interface IQueueQueries
{
    /// <summary>Most leads of one page.</summary>
    const int MaximumLimit = 200;

    /// <summary>Numbers of the whole queue and of each campaign in it.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<QueueFigures> FiguresAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Leads in the queue by the moment at which they are due, or those that are being distributed by the moment at which they were
    /// received; after <paramref name="after"/>, at most <paramref name="limit"/> (1 to 200).
    /// </summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<Page<QueueRow, PageKey>> LeadsAsync(bool processing, PageKey? after, int limit, CancellationToken cancellationToken);
}
