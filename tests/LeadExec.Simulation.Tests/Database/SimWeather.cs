using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Database;

/// <summary>How the database and the way to it are at the moment.</summary>
internal sealed class SimWeather(SimWorld world)
{
    private DateTimeOffset _slowUntil = DateTimeOffset.MinValue;
    private DateTimeOffset _downUntil = DateTimeOffset.MinValue;

    public double Shed { get; set; }

    public double LostReply { get; set; }

    public bool IsDown => world.Now < _downUntil;

    /// <summary>When it answers again.</summary>
    public TimeSpan Remaining => IsDown ? _downUntil - world.Now : TimeSpan.Zero;

    public TimeSpan Latency() => world.Now < _slowUntil ? world.Between(20, 6_000) : world.Between(0.2, 4);

    public void SlowFor(TimeSpan length) => _slowUntil = world.Now + length;

    public void DownFor(TimeSpan length) => _downUntil = world.Now + length;

    public void Heal() => (Shed, LostReply, _slowUntil, _downUntil) = (0, 0, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
}
