using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>A method without a result.</summary>
internal sealed class PlainMethod(MethodShape shape, GrainInterface owner, CallPipeline pipeline) : GrainMethod(shape, owner, pipeline)
{
    public PlainInvoker Invoker { get; } = (PlainInvoker)shape.Invoker;

    public override GrainCall NewCall(GrainReference target, object?[] arguments) => new PlainCall(this, target, arguments);
}
