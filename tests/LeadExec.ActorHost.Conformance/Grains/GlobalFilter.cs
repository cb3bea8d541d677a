using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>Notes every call of this project's grains before and after it runs.</summary>
public sealed class GlobalFilter(Probe probe) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Grain?.GetType().Assembly != typeof(GlobalFilter).Assembly)
        {
            // Orleans calls parts of its own through the same filters.
            await context.Invoke();
            return;
        }

        probe.Note($"before {context.MethodName}");
        await context.Invoke();
        probe.Note($"after {context.MethodName}");
    }
}
