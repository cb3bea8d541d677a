using LeadExec.Payments.Charging;

namespace LeadExec.Silo.Workers;

/// <summary>Every second: charges that are due, and payments whose outcome is open (FM-60, FM-61). What is due stands in the record.</summary>
internal sealed class ChargeWorker(ChargeDesk desk, TimeProvider time, ILogger<ChargeWorker> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override Task<bool> RoundAsync(CancellationToken cancellationToken) => desk.RoundAsync(cancellationToken);
}
