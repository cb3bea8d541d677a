using Orleans.Timers;

namespace Orleans.Runtime;

/// <summary>What the base class <see cref="Grain"/> asks of its host.</summary>
public interface IGrainRuntime
{
    string SiloIdentity { get; }

    IGrainFactory GrainFactory { get; }

    ITimerRegistry TimerRegistry { get; }

    IServiceProvider ServiceProvider { get; }

    TimeProvider TimeProvider { get; }

    void DeactivateOnIdle(IGrainContext grainContext);

    void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan);
}
