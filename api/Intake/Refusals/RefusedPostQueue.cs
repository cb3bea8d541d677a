using System.Threading.Channels;
using LeadExec.Ports.Intake;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake.Refusals;

/// <summary>
/// Writes refused posts in batches behind the answer (E-20). The queue is bounded: under an attack rows are dropped and counted, and
/// the answers are not delayed.
/// </summary>
internal sealed partial class RefusedPostQueue(IRefusedPosts log, IOptions<IntakeOptions> options, ILogger<RefusedPostQueue> logger) : BackgroundService
{
    private const int BatchSize = 200;

    private readonly Channel<RefusedPost> queue = Channel.CreateBounded<RefusedPost>(
        new BoundedChannelOptions(options.Value.MaximumRefusedPostsQueued) { SingleReader = true });

    private long dropped;

    /// <summary>Rows that found no room since the start.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    public void Add(RefusedPost post)
    {
        if (!queue.Writer.TryWrite(post))
        {
            Interlocked.Increment(ref dropped);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<RefusedPost>(BatchSize);
        while (await queue.Reader.WaitToReadAsync(stoppingToken))
        {
            batch.Clear();
            while (batch.Count < BatchSize && queue.Reader.TryRead(out var post))
            {
                batch.Add(post);
            }

            await WriteAsync(batch, stoppingToken);
        }
    }

    // A worker loop: a database that is away must not end it, and the rows are a trace, not a record.
    private async Task WriteAsync(List<RefusedPost> batch, CancellationToken stoppingToken)
    {
        try
        {
            await log.AddAsync(batch, stoppingToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Interlocked.Add(ref dropped, batch.Count);
            LogNotWritten(logger, batch.Count, failed.GetType().Name);
        }
    }
}
