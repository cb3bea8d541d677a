using LeadExec.Ports.Mail;
using LeadExec.Ports.Settings;

namespace LeadExec.Silo.Workers;

/// <summary>Every 15 seconds: open orders that end within the account's days are marked to be told of, each end once (E-88).</summary>
internal sealed class NoticeSweeper(INotices notices, ICatalogSource catalogs, TimeProvider time, ILogger<NoticeSweeper> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(15);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        await notices.MarkEndingAsync(catalogs.Current.Account.Notices.EndingDays, cancellationToken);
        return false;
    }
}
