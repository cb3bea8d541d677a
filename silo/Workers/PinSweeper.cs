using LeadExec.Grains.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Ends, every five seconds, unknown outcomes whose time is over.</summary>
internal sealed class PinSweeper(PinRound round, TimeProvider time, ILogger<PinSweeper> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(5);

    protected override Task<bool> RoundAsync(CancellationToken cancellationToken) => round.RunAsync(cancellationToken);
}
