using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace LeadExec.Bench.Load;

/// <summary>
/// Our load generator. Closed loop keeps a number of posts under way and finds the peak; open loop starts each post at its intended
/// time whether or not the ones before were answered, and counts from that time, so that a stall is not hidden (decision 32).
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    private const int MostUnderWay = 4_096;
    private const int MostTries = 30;
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static long last;

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1_024, PooledConnectionLifetime = TimeSpan.FromMinutes(30) })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    private long answered;
    private long failed;
    private LatencyHistogram times = new();
    private LatencyHistogram refusals = new();

    public async Task<LoadResult> ClosedAsync(ILoadTarget target, int underWay, TimeSpan length)
    {
        Refuse(target);
        Reset();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, underWay).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < length)
            {
                await PostAsync(target, clock, clock.Elapsed);
            }
        })));
        return Result(clock.Elapsed);
    }

    public async Task<LoadResult> OpenAsync(ILoadTarget target, double perSecond, TimeSpan length)
    {
        Refuse(target);
        Reset();
        var clock = Stopwatch.StartNew();
        var open = new List<Task>();
        var total = (long)(perSecond * length.TotalSeconds);
        for (long started = 0; started < total;)
        {
            for (; started < total && started / perSecond <= clock.Elapsed.TotalSeconds; started++)
            {
                Start(target, clock, TimeSpan.FromSeconds(started / perSecond), open);
            }

            await Task.Delay(1);
        }

        await Task.WhenAll(open);
        return Result(clock.Elapsed);
    }

    /// <summary>Starts all posts at once and waits for the last answer; what is not taken is posted again, as a source does.</summary>
    public async Task<LoadResult> BurstAsync(ILoadTarget target, int count)
    {
        Refuse(target);
        Reset();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(async () =>
        {
            for (var tries = 0; tries < MostTries && !await PostAsync(target, clock, clock.Elapsed); tries++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        })));
        return Result(clock.Elapsed);
    }

    public void Dispose() => http.Dispose();

    private void Start(ILoadTarget target, Stopwatch clock, TimeSpan intended, List<Task> open)
    {
        if (open.Count >= MostUnderWay)
        {
            open.RemoveAll(task => task.IsCompleted);
        }

        if (open.Count >= MostUnderWay)
        {
            Interlocked.Increment(ref failed);
            return;
        }

        open.Add(Task.Run(() => PostAsync(target, clock, intended)));
    }

    private async Task<bool> PostAsync(ILoadTarget target, Stopwatch clock, TimeSpan from)
    {
        try
        {
            var number = Interlocked.Increment(ref last);
            var sent = clock.Elapsed;
            var (status, answer) = await SendAsync(target.Address, target.Body(number));
            if (target.Next(number, answer) is { } next)
            {
                (status, answer) = await SendAsync(next.Address, next.Body);
            }

            var good = target.IsGood((int)status, answer);
            if (status == HttpStatusCode.ServiceUnavailable)
            {
                refusals.Add(clock.Elapsed - sent);
            }
            else
            {
                times.Add(clock.Elapsed - from);
            }

            Interlocked.Increment(ref good ? ref answered : ref failed);
            return good;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            Interlocked.Increment(ref failed);
            return false;
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Answer)> SendAsync(Uri address, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = Json;
        using var answer = await http.PostAsync(address, content);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    private LoadResult Result(TimeSpan elapsed) => new() { Answered = answered, Failed = failed, Elapsed = elapsed, Times = times, Refusals = refusals };

    private void Reset() => (answered, failed, times, refusals) = (0, 0, new LatencyHistogram(), new LatencyHistogram());

    private static void Refuse(ILoadTarget target)
    {
        if (!target.Address.IsLoopback)
        {
            throw new ArgumentException("Load goes to loopback only.", nameof(target));
        }
    }
}
