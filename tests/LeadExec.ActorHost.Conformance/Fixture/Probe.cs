using System.Collections.Concurrent;

namespace LeadExec.ActorHost.Conformance.Fixture;

/// <summary>
/// Shared between a test and its grains: grains note what happens and wait at named gates, so that a test decides the order of events
/// without watching the clock.
/// </summary>
public sealed class Probe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _marks = new();
    private readonly ConcurrentQueue<string> _events = new();
    private volatile bool _over;

    public IReadOnlyList<string> Events => [.. _events];

    /// <summary>Notes that something happened; the first time wakes whoever waits for it.</summary>
    public void Note(string what)
    {
        _events.Enqueue(what);
        Source(_marks, what).TrySetResult();
    }

    public int Count(string what) => _events.Count(noted => noted == what);

    /// <summary>Waits until it was noted. Fails after a generous time instead of hanging.</summary>
    public Task Noted(string what) => Mark(what).WaitAsync(Patience);

    /// <summary>The bare mark, for runs on a virtual clock.</summary>
    public Task Mark(string what) => Source(_marks, what).Task;

    public async Task NotedTimes(string what, int times)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (Count(what) < times)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Waits until the test opens the gate.</summary>
    public Task Pass(string gate) => _over ? Task.CompletedTask : Source(_gates, gate).Task;

    public void Open(string gate) => Source(_gates, gate).TrySetResult();

    /// <summary>The end of a test: nobody waits any longer, so that a host which lets running calls end can stop.</summary>
    public void OpenAll()
    {
        _over = true;
        foreach (var gate in _gates.Values)
        {
            gate.TrySetResult();
        }
    }

    private static TaskCompletionSource Source(ConcurrentDictionary<string, TaskCompletionSource> sources, string name) =>
        sources.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
