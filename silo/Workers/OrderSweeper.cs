using LeadExec.Ports.Orders;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Every second: orders that are filled, over or due for their renewal (F-06, E-77). What is due stands in the record, so a night
/// without this process is caught up by its first round, once.
/// </summary>
internal sealed class OrderSweeper(IOrderStore orders, TimeProvider time, ILogger<OrderSweeper> logger) : SupervisedWorker(time, logger)
{
    private const int Batch = 200;

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var due = await orders.DueAsync(Batch, cancellationToken);
        var done = 0;
        foreach (var order in due)
        {
            done += (await orders.SettleAsync(order, cancellationToken)).Count;
        }

        // An order whose last deliveries are still under way stays due; it is no reason to ask again at once.
        return due.Count == Batch && done > 0;
    }
}
