namespace LeadExec.Silo.Demo;

/// <summary>Posts invented leads to this installation's own receiver: at most one in five seconds, 1,000 in all.</summary>
internal sealed partial class DemoTrickle(Func<Uri> receiver, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<DemoTrickle> logger) : BackgroundService
{
    private const int MaximumLeads = 1_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var random = new Random(unchecked((int)time.GetUtcNow().Ticks));
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        using var timer = new PeriodicTimer(Pause, time);
        for (var number = 1; number <= MaximumLeads && !stoppingToken.IsCancellationRequested; number++)
        {
            await PostAsync(client, DemoLead.Make(number, random), stoppingToken);
            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }

    private async Task PostAsync(HttpClient client, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        try
        {
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await client.PostAsync(receiver(), form, cancellationToken);
            LogPosted((int)answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            LogNotPosted();
        }
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Debug, Message = "A sample lead was posted and answered {Status}")]
    private partial void LogPosted(int status);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Warning, Message = "A sample lead could not be posted")]
    private partial void LogNotPosted();
}
