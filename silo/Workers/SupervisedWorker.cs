namespace LeadExec.Silo.Workers;

/// <summary>
/// A loop that survives its own failures: an exception is counted and logged, and the loop goes on after a pause of at most
/// five seconds; after three failures in a row it reports itself as failing (FM-11).
/// </summary>
public abstract partial class SupervisedWorker(TimeProvider time, ILogger logger) : BackgroundService
{
    private const int FailuresToReport = 3;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private int _failures;

    /// <summary>The clock of the worker.</summary>
    protected TimeProvider Time => time;

    /// <summary>False after three failures in a row, until a round succeeds.</summary>
    public bool IsHealthy => Volatile.Read(ref _failures) < FailuresToReport;

    /// <summary>Name for health and logs.</summary>
    public string Name => GetType().Name;

    /// <summary>Pause between rounds.</summary>
    protected abstract TimeSpan Every { get; }

    /// <summary>One bounded round of work; true asks for the next round at once, because there is more to do.</summary>
    protected abstract Task<bool> RoundAsync(CancellationToken cancellationToken);

    /// <summary>Waits between two rounds; a worker that can be told of work ends the pause early.</summary>
    protected virtual Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, time, cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = await OnceAsync(stoppingToken);
            if (!more)
            {
                await PauseAsync(stoppingToken);
            }
        }
    }

    private async Task<bool> OnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            var more = await RoundAsync(stoppingToken);
            Volatile.Write(ref _failures, 0);
            return more;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            // The one place that catches everything: a worker must outlive any bug in its round, and the count tells operators.
            LogFailed(Name, Interlocked.Increment(ref _failures), failure.GetType().Name);
            return false;
        }
    }

    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        var pause = Every * (1 << Math.Min(Volatile.Read(ref _failures), 3));
        try
        {
            await WaitAsync(pause > LongestPause && Every < LongestPause ? LongestPause : pause, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    [LoggerMessage(EventId = 1401, Level = LogLevel.Error, Message = "{Worker} failed, {Failures} in a row: {Kind}")]
    private partial void LogFailed(string worker, int failures, string kind);
}
