using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>The delivery queue as people look at it (LEAD-38); read from storage, with the database's clock.</summary>
public interface IQueueQueries
{
    /// <summary>Most leads of one page.</summary>
    const int MaximumLimit = 200;

    /// <summary>Numbers of the queue and of each campaign in it, of the leads that the filter shows (SET-09).</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<QueueFigures> FiguresAsync(DataFilter within, CancellationToken cancellationToken);

    /// <summary>
    /// Leads in the queue that the filter shows, by the moment at which they are due, or those that are being distributed by the moment at which they were
    /// received; after <paramref name="after"/>, at most <paramref name="limit"/> (1 to 200).
    /// </summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<Page<QueueRow, PageKey>> LeadsAsync(DataFilter within, bool processing, PageKey? after, int limit, CancellationToken cancellationToken);
}
