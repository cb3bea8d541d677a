namespace LeadExec.Simulation.Tests.World;

/// <summary>The clocks of one actor: a wall clock that may be wrong, and a monotonic one that never is (FM-31).</summary>
internal sealed class SimTimeProvider(SimWorld world, SimActor actor) : TimeProvider
{
    /// <summary>How far the wall clock is off.</summary>
    public TimeSpan Skew { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => world.Now + Skew;

    public override long GetTimestamp() => (world.Now - world.Origin).Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimTimer(world, actor, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
