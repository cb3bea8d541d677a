using LeadExec.InProcess.Scheduling;

namespace LeadExec.ActorHost.Conformance.InProcess;

/// <summary>One thread, one turn at a time, the next one drawn by a seed.</summary>
internal sealed class SeededDispatcher(int seed) : ITurnDispatcher
{
    private readonly Random _random = new(seed);
    private readonly List<IThreadPoolWorkItem> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;

    public int TurnsPerSlice => 1;

    public int Turns { get; private set; }

    public void Dispatch(IThreadPoolWorkItem slice)
    {
        Environment.CurrentManagedThreadId.ShouldBe(_thread, "everything of the host runs on the one thread");
        _ready.Add(slice);
    }

    /// <summary>Runs until nothing is ready any more.</summary>
    public void RunToIdle()
    {
        while (_ready.Count > 0)
        {
            var drawn = _random.Next(_ready.Count);
            var slice = _ready[drawn];
            _ready.RemoveAt(drawn);
            Turns++;
            slice.Execute();
        }
    }
}
