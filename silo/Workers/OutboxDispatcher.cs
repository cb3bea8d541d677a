using LeadExec.Grains.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>Every second: what was committed and waits to be told.</summary>
internal sealed class OutboxDispatcher(OutboxRound round, TimeProvider time, ILogger<OutboxDispatcher> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override Task<bool> RoundAsync(CancellationToken cancellationToken) => round.RunAsync(cancellationToken);
}
