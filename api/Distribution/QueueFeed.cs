using System.Runtime.CompilerServices;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Distribution;

/// <summary>The queue's figures as they change, for the people who watch it. Bounded: at most <see cref="MostStreams"/> at once, each for ten minutes; others ask from time to time.</summary>
internal sealed class QueueFeed(IQueueQueries queries, IQueueGate gate, TimeProvider time, IHostApplicationLifetime life) : IDisposable
{
    /// <summary>Most streams of this process at once.</summary>
    public const int MostStreams = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim turn = new(1, 1);
    private (DateTimeOffset At, QueueReplies.Pulse Figures)? latest;
    private int open;

    /// <summary>A place among the streams, to be given back; null when all are taken.</summary>
    public IDisposable? TryEnter()
    {
        if (Interlocked.Increment(ref open) <= MostStreams)
        {
            return new Place(this);
        }

        Interlocked.Decrement(ref open);
        return null;
    }

    public void Dispose() => turn.Dispose();

    /// <summary>The figures of now, then those that differ, and the same ones again every 30 seconds, so that a dead connection is noticed.</summary>
    public async IAsyncEnumerable<QueueReplies.Pulse> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        var (until, silent) = (time.GetUtcNow() + Longest, 0);
        for (QueueReplies.Pulse? told = null; !ended.IsCancellationRequested && time.GetUtcNow() < until; silent++)
        {
            if (await LatestAsync(ended.Token) is { } figures && (figures != told || silent >= 15))
            {
                (told, silent) = (figures, 0);
                yield return figures;
            }

            await Task.Delay(Pause, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Read once for all streams; null when they could not be read now.</summary>
    private async Task<QueueReplies.Pulse?> LatestAsync(CancellationToken cancellationToken)
    {
        try
        {
            await turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        try
        {
            if (latest is not { } known || time.GetUtcNow() - known.At >= Fresh)
            {
                var figures = await queries.FiguresAsync(DataFilter.None, cancellationToken);
                latest = known = (time.GetUtcNow(), new QueueReplies.Pulse
                {
                    Depth = figures.Campaigns.Sum(row => row.Due),
                    Delayed = figures.Campaigns.Sum(row => row.Delayed),
                    Processing = figures.Processing,
                    Accepting = !gate.IsFull,
                });
            }

            return known.Figures;
        }
        catch (Exception failure) when (failure is OperationCanceledException or QueryTimeoutException or System.Data.Common.DbException)
        {
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    private sealed class Place(QueueFeed feed) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                Interlocked.Decrement(ref feed.open);
            }
        }
    }
}
