using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

public sealed class LifeGrain(Probe probe) : Grain, ILifeGrain, IDisposable
{
    private int _touches;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        probe.Note($"activated {this.GetPrimaryKeyString()}");
        return this.GetPrimaryKeyString().Contains("broken", StringComparison.Ordinal)
            ? throw new KnownFailureException("cannot start")
            : Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        probe.Note($"deactivated {this.GetPrimaryKeyString()} {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public void Dispose() => probe.Note("disposed");

    public Task<int> Touch() => Task.FromResult(++_touches);

    public async Task Leave(string gate)
    {
        DeactivateOnIdle();
        probe.Note($"leaving {gate}");
        await probe.Pass(gate);
        probe.Note($"left {gate}");
    }

    public Task Delay(TimeSpan span)
    {
        DelayDeactivation(span);
        return Task.CompletedTask;
    }
}
