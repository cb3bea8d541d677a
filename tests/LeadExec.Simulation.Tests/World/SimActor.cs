using LeadExec.InProcess.Scheduling;

namespace LeadExec.Simulation.Tests.World;

/// <summary>
/// Somebody who takes turns in the world: a process of the product, or everything outside of it. When a process dies, its turns and
/// timers are forgotten where they stand; while it is paused they wait, as if nothing happened (FM-09).
/// </summary>
internal sealed class SimActor : ITurnDispatcher
{
    private readonly SimWorld _world;
    private readonly List<IThreadPoolWorkItem> _stash = [];

    public SimActor(SimWorld world, string name)
    {
        (_world, Name) = (world, name);
        Time = new SimTimeProvider(world, this);
        Turns = new TurnScheduler(this);
    }

    public string Name { get; }

    /// <summary>Turns of its own, outside of grains.</summary>
    public TurnScheduler Turns { get; }

    public SimTimeProvider Time { get; }

    public bool Dead { get; private set; }

    public DateTimeOffset? PausedUntil { get; private set; }

    public int TurnsPerSlice => 1;

    public void Dispatch(IThreadPoolWorkItem slice)
    {
        if (Dead)
        {
            return;
        }

        if (PausedUntil is null)
        {
            _world.Add(this, slice);
        }
        else
        {
            _stash.Add(slice);
        }
    }

    public void Kill()
    {
        Dead = true;
        _stash.Clear();
        _world.Forget(this);
    }

    public void Pause(TimeSpan length)
    {
        if (Dead || PausedUntil is not null)
        {
            return;
        }

        PausedUntil = _world.Now + length;
        _stash.AddRange(_world.Forget(this));
        _world.At(length, Resume);
    }

    /// <summary>Begins work in its turns.</summary>
    public Task<T> Start<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, Turns).Unwrap();

    public Task Start(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, Turns).Unwrap();

    /// <summary>Calls back on its behalf; never when it died before, later when it is paused then.</summary>
    public void At(TimeSpan due, Action act) => Time.CreateTimer(_ => act(), null, due, Timeout.InfiniteTimeSpan);

    public Task Delay(TimeSpan length) => Task.Delay(length, Time);

    private void Resume()
    {
        PausedUntil = null;
        var waiting = _stash.ToArray();
        _stash.Clear();
        Array.ForEach(waiting, Dispatch);
    }
}
