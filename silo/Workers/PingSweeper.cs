using LeadExec.Ports.Pings;

namespace LeadExec.Silo.Workers;

/// <summary>Every 20 seconds: drops the buyers' references of expired order ids (C-9), old fingerprints, and after 30 days pings without a lead.</summary>
internal sealed class PingSweeper(IPingStore pings, TimeProvider time, ILogger<PingSweeper> logger) : SupervisedWorker(time, logger)
{
    private const int Batch = 5_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    protected override TimeSpan Every => TimeSpan.FromSeconds(20);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken) => await pings.ForgetAsync(Kept, Batch, cancellationToken) >= Batch;
}
