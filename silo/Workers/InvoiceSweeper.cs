using LeadExec.Ports.Invoices;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Every five seconds: automatic payments of orders that want an invoice and have none (ORD-11). What is due stands in the record, so a
/// night without this process is caught up by its first rounds, once.
/// </summary>
internal sealed class InvoiceSweeper(IInvoiceStore invoices, TimeProvider time, ILogger<InvoiceSweeper> logger) : SupervisedWorker(time, logger)
{
    private const int Batch = 100;

    protected override TimeSpan Every => TimeSpan.FromSeconds(5);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var due = await invoices.DueAsync(Batch, cancellationToken);
        var made = 0;
        foreach (var each in due)
        {
            made += await invoices.MakeAsync(each, cancellationToken) is null ? 0 : 1;
        }

        // One that cannot be made stays due; it is no reason to ask again at once.
        return due.Count == Batch && made > 0;
    }
}
