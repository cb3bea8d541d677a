namespace LeadExec.Ports.Queries;

/// <summary>Delivered leads of all clients (LEAD-23).</summary>
public interface IDeliveryQueries
{
    const int MaximumLimit = 200;

    /// <summary>Newest first.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<Page<DeliveryRow, PageKey>> ListAsync(DeliverySearch search, CancellationToken cancellationToken);
}
