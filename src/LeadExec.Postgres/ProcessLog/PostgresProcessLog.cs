using System.Diagnostics.Metrics;
using System.Threading.Channels;
using LeadExec.Ports.Leads;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LeadExec.Postgres.ProcessLog;

/// <summary>
/// The process log in PostgreSQL: a bounded queue and one background writer. A lead never waits for it; what does not fit,
/// or cannot be written after the configured tries, is dropped and counted in <c>leadexec_process_log_dropped_total</c>.
/// </summary>
public sealed partial class PostgresProcessLog : BackgroundService, IProcessLog
{
    private readonly Channel<ProcessSegment> queue;
    private readonly FlowLogWriter writer;
    private readonly ProcessLogOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<PostgresProcessLog> logger;
    private readonly Counter<long> dropped;

    public PostgresProcessLog(
        NpgsqlDataSource dataSource, IOptions<ProcessLogOptions> options, TimeProvider time, IMeterFactory meters, ILogger<PostgresProcessLog> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(meters);
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        writer = new FlowLogWriter(dataSource);
        dropped = meters.Create("LeadExec.Postgres").CreateCounter<long>("leadexec_process_log_dropped_total");
        queue = Channel.CreateBounded<ProcessSegment>(new BoundedChannelOptions(this.options.QueueLength) { SingleReader = true });
    }

    public void Append(ProcessSegment segment)
    {
        if (!queue.Writer.TryWrite(segment))
        {
            dropped.Add(1);
        }
    }

    /// <summary>Takes no more segments, writes what is queued, then stops.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        if (ExecuteTask is { } running)
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    // Ends when the queue is completed and empty; the stopping token only cuts it short when the host's own patience ends.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<ProcessSegment>(options.BatchSize);
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (options.LingerMs > 0 && !stoppingToken.IsCancellationRequested && !queue.Reader.Completion.IsCompleted)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(options.LingerMs), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            while (batch.Count < options.BatchSize && queue.Reader.TryRead(out var segment))
            {
                batch.Add(segment);
            }

            await WriteAsync(batch, stoppingToken);
            batch.Clear();
        }
    }

    private async Task WriteAsync(List<ProcessSegment> batch, CancellationToken stoppingToken)
    {
        for (var attempt = 1; batch.Count > 0; attempt++)
        {
            try
            {
                await writer.WriteAsync(batch, CancellationToken.None);
                return;
            }
            catch (NpgsqlException broken) when (attempt < options.Tries && broken.IsTransient)
            {
                LogRetry(logger, batch.Count, attempt, broken.SqlState);
                await Task.Delay(TimeSpan.FromSeconds(attempt), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (NpgsqlException refused)
            {
                dropped.Add(batch.Count);
                LogDropped(logger, batch.Count, refused.SqlState);
                return;
            }
        }
    }
}
