using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Notes every call of this project's grains before and after it runs.</summary>
public sealed class GlobalFilter(Probe probe) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        probe.Note($"before {context.MethodName}");
        await context.Invoke();
        probe.Note($"after {context.MethodName}");
    }
}
