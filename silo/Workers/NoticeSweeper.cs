using LeadExec.Domain.Invoices;
using LeadExec.Domain.Notices;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Settings;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Every 15 seconds: open orders that end within the account's days (E-88) and invoices that are overdue (C-11) and new leads of clients that want to know (PORT-17) are marked
/// to be told of, each once, and so are deliveries that failed (DELV-50).
/// What was told stands in the record, so a night without this process is caught up by its first rounds, once.
/// </summary>
internal sealed class NoticeSweeper(INotices notices, ICatalogSource catalogs, TimeProvider time, ILogger<NoticeSweeper> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(15);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var catalog = catalogs.Current;
        await notices.MarkEndingAsync(catalog.Account.Notices.EndingDays, cancellationToken);
        await notices.MarkOverdueAsync(InvoiceFacts.Today(catalog, Time.GetUtcNow()), catalog.Account.Notices.OverdueDays, cancellationToken);
        await notices.MarkNewLeadsAsync(NoticeRules.ToldOfLeads(catalog), cancellationToken);
        await notices.MarkFailuresAsync(NoticeRules.ToldOfFailures(catalog), cancellationToken);
        return false;
    }
}
