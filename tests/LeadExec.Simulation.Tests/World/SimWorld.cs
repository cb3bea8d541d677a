namespace LeadExec.Simulation.Tests.World;

/// <summary>
/// Time, chance and order of one run: one thread, one turn at a time, the next one drawn by the seed; when nobody is ready the clock
/// goes to the next timer. Nothing else decides what happens, so a seed is a run.
/// </summary>
internal sealed class SimWorld
{
    private readonly PriorityQueue<(SimTimer Timer, int Version), (long Due, long Order)> _timers = new();
    private readonly List<(SimActor Actor, IThreadPoolWorkItem Turn)> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _order;

    public SimWorld(int seed, DateTimeOffset origin)
    {
        Random = new Random(seed);
        Origin = Now = origin;
        Trace = new SimTrace(this);
        Outside = new SimActor(this, "world");
    }

    public Random Random { get; }

    public DateTimeOffset Origin { get; }

    /// <summary>True time, which the database goes by.</summary>
    public DateTimeOffset Now { get; private set; }

    public SimTrace Trace { get; }

    /// <summary>Who never dies: affiliates, buyers, the server side of the database.</summary>
    public SimActor Outside { get; }

    /// <summary>Turns that were taken.</summary>
    public long Turns { get; private set; }

    /// <summary>Called between two turns, which is at every await of the product; a fault may strike there.</summary>
    public Action<SimActor>? BeforeTurn { get; set; }

    public bool Chance(double probability) => Random.NextDouble() < probability;

    /// <summary>Evenly between the two.</summary>
    public TimeSpan Between(double fromMs, double toMs) => TimeSpan.FromTicks((long)((fromMs + (Random.NextDouble() * (toMs - fromMs))) * TimeSpan.TicksPerMillisecond));

    public void At(TimeSpan due, Action act) => Outside.At(due, act);

    public void Add(SimActor actor, IThreadPoolWorkItem turn)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new InvalidOperationException("The product left the thread of the simulation: " + Environment.StackTrace);
        }

        _ready.Add((actor, turn));
    }

    public IReadOnlyList<IThreadPoolWorkItem> Forget(SimActor actor)
    {
        List<IThreadPoolWorkItem> turns = [.. _ready.Where(ready => ready.Actor == actor).Select(ready => ready.Turn)];
        _ready.RemoveAll(ready => ready.Actor == actor);
        return turns;
    }

    public void Queue(SimTimer timer, int version, DateTimeOffset due) => _timers.Enqueue((timer, version), (Math.Max(due.Ticks, Now.Ticks), ++_order));

    /// <summary>Runs until that moment, or until the condition holds.</summary>
    public void RunUntil(DateTimeOffset end, Func<bool>? done = null)
    {
        while (done?.Invoke() != true)
        {
            if (_ready.Count > 0)
            {
                TakeTurn();
            }
            else if (_timers.TryPeek(out _, out var next) && next.Due <= end.Ticks)
            {
                var (timer, version) = _timers.Dequeue();
                Now = new DateTimeOffset(next.Due, TimeSpan.Zero);
                timer.Fire(version);
            }
            else
            {
                Now = end > Now ? end : Now;
                return;
            }
        }
    }

    private void TakeTurn()
    {
        var drawn = Random.Next(_ready.Count);
        var (actor, turn) = _ready[drawn];
        _ready[drawn] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        BeforeTurn?.Invoke(actor);
        if (!actor.Dead)
        {
            Turns++;
            turn.Execute();
        }
    }
}
