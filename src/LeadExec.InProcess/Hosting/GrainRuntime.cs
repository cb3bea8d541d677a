using LeadExec.InProcess.Activations;
using Orleans;
using Orleans.Runtime;
using Orleans.Timers;

namespace LeadExec.InProcess.Hosting;

internal sealed class GrainRuntime(IGrainFactory factory, ITimerRegistry timers, IServiceProvider services, TimeProvider time, ILocalSiloDetails silo)
    : IGrainRuntime
{
    public string SiloIdentity => silo.Name;

    public IGrainFactory GrainFactory => factory;

    public ITimerRegistry TimerRegistry => timers;

    public IServiceProvider ServiceProvider => services;

    public TimeProvider TimeProvider => time;

    public void DeactivateOnIdle(IGrainContext grainContext) =>
        grainContext.Deactivate(new(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    public void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan) => ((Activation)grainContext).DelayDeactivation(timeSpan);
}
