using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>A grain without the base class that filters its own calls.</summary>
public sealed class FilteredGrain(Orleans.Runtime.IGrainContext grainContext, Probe probe) : IGrainBase, IFilteredGrain, IIncomingGrainCallFilter
{
    public Orleans.Runtime.IGrainContext GrainContext => grainContext;

    public Task<string> Echo(string text) => Task.FromResult($"{text} echoed");

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        probe.Note($"own filter of {context.ImplementationMethod.DeclaringType?.Name}.{context.MethodName}({context.Request.GetArgument(0)})");
        await context.Invoke();
        context.Result = $"[{context.Result}]";
    }
}
