using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

/// <summary>Observers of an activation by stage. Stopped in reverse, only the stages that were started.</summary>
internal sealed class GrainLifecycle : IGrainLifecycle
{
    private readonly List<Entry> _entries = [];
    private int _started;

    public bool IsEmpty => _entries.Count == 0;

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        var entry = new Entry(stage, observer, this);
        _entries.Add(entry);
        return entry;
    }

    public async Task Start(CancellationToken token)
    {
        _entries.Sort(static (left, right) => left.Stage.CompareTo(right.Stage));
        foreach (var entry in _entries.ToArray())
        {
            await entry.Observer.OnStart(token);
            _started++;
        }
    }

    public async Task Stop(CancellationToken token)
    {
        foreach (var entry in _entries.Take(_started).Reverse().ToArray())
        {
            await entry.Observer.OnStop(token);
        }
    }

    private sealed record Entry(int Stage, ILifecycleObserver Observer, GrainLifecycle Owner) : IDisposable
    {
        public void Dispose() => Owner._entries.Remove(this);
    }
}
