using LeadExec.Ports.Queue;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake.Queue;

/// <summary>
/// Back-pressure for a front door without workers: measures the delivery queue every second. While the record cannot be asked the last
/// measurement stands; then nothing can be stored either, and posts are refused for that.
/// </summary>
internal sealed partial class QueueWatch(IQueueMeter meter, IOptions<QueueOptions> options, TimeProvider time, ILogger<QueueWatch> logger) : BackgroundService, IQueueGate
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private volatile QueueDepth depth = QueueDepth.Empty;

    public QueueDepth Depth => depth;

    public QueueLimits Limits { get; } = options.Value.Limits;

    public bool IsFull => depth is var present && (present.Due >= Limits.MaximumDepth || present.OldestAge > Limits.MaximumAge);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await MeasureAsync(stoppingToken);
            try
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // Stopping.
            }
        }
    }

    private async Task MeasureAsync(CancellationToken stoppingToken)
    {
        try
        {
            depth = await meter.MeasureAsync(Limits.MaximumDepth, stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(logger, failure.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    [LoggerMessage(EventId = 1213, Level = LogLevel.Warning, Message = "The delivery queue was not measured: {Kind}")]
    private static partial void LogFailed(ILogger logger, string kind);
}
