using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>Deliveries that ended in an error (DELV-50); read from storage.</summary>
public interface IFailedDeliveryQueries
{
    /// <summary>Most deliveries of one page.</summary>
    const int MaximumLimit = 200;

    /// <summary>The last try of each failed delivery that the filter shows, newest first, before <paramref name="after"/>; at most <paramref name="limit"/> (1 to 200).</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<Page<FailedDeliveryRow, PageKey>> FailedAsync(DataFilter within, PageKey? after, int limit, CancellationToken cancellationToken);
}
