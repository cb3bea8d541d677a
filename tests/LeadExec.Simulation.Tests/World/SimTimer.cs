namespace LeadExec.Simulation.Tests.World;

/// <summary>A timer of one actor. Each change makes what was queued before it stale.</summary>
internal sealed class SimTimer(SimWorld world, SimActor actor, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private int _version;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _version++;
        _period = period;
        if (dueTime != Timeout.InfiniteTimeSpan && !actor.Dead)
        {
            world.Queue(this, _version, world.Now + dueTime);
        }

        return true;
    }

    public void Dispose() => _version++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Fire(int version)
    {
        if (version != _version || actor.Dead)
        {
            return;
        }

        if (actor.PausedUntil is { } until)
        {
            world.Queue(this, version, until);
            return;
        }

        if (_period > TimeSpan.Zero)
        {
            world.Queue(this, version, world.Now + _period);
        }

        callback(state);
    }
}
