using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>A method with a result.</summary>
internal sealed class TypedMethod<TResult>(MethodShape shape, GrainInterface owner, CallPipeline pipeline) : GrainMethod(shape, owner, pipeline)
{
    public TypedInvoker<TResult> Invoker { get; } = (TypedInvoker<TResult>)shape.Invoker;

    public override GrainCall NewCall(GrainReference target, object?[] arguments) => new TypedCall<TResult>(this, target, arguments);
}
