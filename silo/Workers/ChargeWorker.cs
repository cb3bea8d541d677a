using LeadExec.Payments.Charging;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Every second: notices of the providers, charges and recharges that are due, payments and refunds whose outcome is open (FM-60 to
/// FM-62). What is due stands in the record.
/// </summary>
internal sealed class ChargeWorker(ChargeDesk charges, NoticeDesk notices, RefundDesk refunds, TimeProvider time, ILogger<ChargeWorker> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var more = await Task.WhenAll(notices.RoundAsync(cancellationToken), charges.RoundAsync(cancellationToken), refunds.RoundAsync(cancellationToken));
        return more.Contains(true);
    }
}
