using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Ticks every minute and notes its end.</summary>
public sealed class TickingLifeGrain(Probe probe) : Grain, ITickingLifeGrain
{
    public Task Start()
    {
        this.RegisterGrainTimer(Tick, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        probe.Note("deactivated ticking");
        return Task.CompletedTask;
    }

    private Task Tick()
    {
        probe.Note("tick");
        return Task.CompletedTask;
    }
}
