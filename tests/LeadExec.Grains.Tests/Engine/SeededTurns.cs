using LeadExec.InProcess.Scheduling;

namespace LeadExec.Grains.Tests.Engine;

/// <summary>One thread, one turn at a time, the next one drawn by a seed: what runs on it is repeatable.</summary>
internal sealed class SeededTurns : ITurnDispatcher
{
    private readonly Random _random;
    private readonly List<IThreadPoolWorkItem> _ready = [];
    private readonly TurnScheduler _scheduler;

    public SeededTurns(int seed)
    {
        _random = new Random(seed);
        _scheduler = new TurnScheduler(this);
    }

    public int TurnsPerSlice => 1;

    public void Dispatch(IThreadPoolWorkItem slice) => _ready.Add(slice);

    /// <summary>Begins work in these turns.</summary>
    public Task<T> Start<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, _scheduler).Unwrap();

    /// <summary>Runs until nothing is ready any more.</summary>
    public void RunToIdle()
    {
        while (_ready.Count > 0)
        {
            var drawn = _random.Next(_ready.Count);
            var slice = _ready[drawn];
            _ready.RemoveAt(drawn);
            slice.Execute();
        }
    }
}
