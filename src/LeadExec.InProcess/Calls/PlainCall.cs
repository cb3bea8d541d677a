using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>A call without a result.</summary>
internal sealed class PlainCall(PlainMethod method, GrainReference target, object?[] arguments) : GrainCall(method, target, arguments)
{
    private readonly TaskCompletionSource _answer = new();

    public override Task Answer => _answer.Task;

    public override object? Result
    {
        get => null;
        set { }
    }

    public override ValueTask InvokeMethod(object grain) => method.Invoker(grain, Arguments);

    protected override void SetResult() => _answer.TrySetResult();

    protected override void SetException(Exception exception) => _answer.TrySetException(exception);

    protected override void SetCanceled(CancellationToken token) => _answer.TrySetCanceled(token);
}
