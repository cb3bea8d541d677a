using LeadExec.Grains.Queue;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Works off the delivery queue: at once when a post of this process joined it, and every second for what other processes or an
/// earlier run of this one left there (CAMP-27, INV-04).
/// </summary>
internal sealed class QueueWorker(DeliveryQueue queue, QueueBell bell, TimeProvider time, ILogger<QueueWorker> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override Task<bool> RoundAsync(CancellationToken cancellationToken) => queue.RoundAsync(cancellationToken);

    // After a failure the pause is kept: a ring must not turn a broken database into a busy loop.
    protected override Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        pause > Every ? base.WaitAsync(pause, cancellationToken) : bell.WaitAsync(pause, Time, cancellationToken);

    /// <summary>Takes no more leads, and lets those under way end while the host drains (FM-08).</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await queue.DrainAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The drain was longer than allowed; the leads are found again by their due time.
        }
    }
}
