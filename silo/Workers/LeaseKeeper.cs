using LeadExec.Postgres.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Renews this process's lease every three seconds, a fifth of its length.</summary>
internal sealed class LeaseKeeper(PostgresRecoveryStore store, TimeProvider time, ILogger<LeaseKeeper> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(3);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        await store.RenewLeaseAsync(cancellationToken);
        return false;
    }

    /// <summary>The lease exists before anything is written under it; else another process would take this one's leads for orphans.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.RenewLeaseAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>An orderly end gives the lease back, so that another process need not wait for it to run out.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await store.ReleaseLeaseAsync(cancellationToken);
    }
}
