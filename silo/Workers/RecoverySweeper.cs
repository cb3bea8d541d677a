using LeadExec.Grains.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Takes up, every second, the work that nobody does any more.</summary>
internal sealed class RecoverySweeper(RecoveryRound round, TimeProvider time, ILogger<RecoverySweeper> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override Task<bool> RoundAsync(CancellationToken cancellationToken) => round.RunAsync(cancellationToken);
}
