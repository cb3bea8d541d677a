using LeadExec.Ports.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Renews this process's lease every three seconds, a fifth of its length.</summary>
internal sealed class LeaseKeeper(IRecoveryStore store, TimeProvider time, ILogger<LeaseKeeper> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(3);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        await store.RenewLeaseAsync(cancellationToken);
        return false;
    }
}
