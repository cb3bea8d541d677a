using LeadExec.InProcess.Statistics;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>One method of an interface in one host: makes calls and keeps their counters.</summary>
internal abstract class GrainMethod(MethodShape shape, GrainInterface owner, CallPipeline pipeline)
{
    public MethodShape Shape { get; } = shape;

    public GrainInterface Owner { get; } = owner;

    public string Name => Shape.Method.Name;

    public TimeSpan ResponseTimeout { get; } = shape.ResponseTimeout ?? pipeline.DefaultResponseTimeout;

    public MethodCounters Counters { get; } = new();

    /// <summary>Where calls wait for their time-out; null when nobody waits for the answer.</summary>
    public DeadlineQueue? Deadlines { get; } = shape.IsOneWay ? null : pipeline.DeadlinesFor(shape.ResponseTimeout ?? pipeline.DefaultResponseTimeout);

    public static GrainMethod Create(MethodShape shape, GrainInterface owner, CallPipeline pipeline) => shape.ResultType is null
        ? new PlainMethod(shape, owner, pipeline)
        : (GrainMethod)Activator.CreateInstance(typeof(TypedMethod<>).MakeGenericType(shape.ResultType), shape, owner, pipeline)!; // A class: never null.

    /// <summary>Sends a call; the task is its answer.</summary>
    public Task Send(GrainReference target, object?[] arguments)
    {
        var call = NewCall(target, arguments);
        pipeline.Send(call);
        return Shape.IsOneWay ? Task.CompletedTask : call.Answer;
    }

    /// <summary>A call that is not sent yet.</summary>
    public abstract GrainCall NewCall(GrainReference target, object?[] arguments);
}
