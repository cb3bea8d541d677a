using LeadExec.Ports.Intake;

namespace LeadExec.Api.Intake.Refusals;

/// <summary>Deletes refused posts after 30 days (E-20), at start and once an hour. Several processes may do it at the same time.</summary>
internal sealed partial class RefusedPostRetention(IRefusedPosts log, TimeProvider clock, ILogger<RefusedPostRetention> logger) : BackgroundService
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await DeleteAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A worker loop: a database that is away must not end it.
    private async Task DeleteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await log.DeleteBeforeAsync(clock.GetUtcNow() - Kept, stoppingToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogNotDeleted(logger, failed.GetType().Name);
        }
    }
}
