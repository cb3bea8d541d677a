using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>A call with a result.</summary>
internal sealed class TypedCall<TResult>(TypedMethod<TResult> method, GrainReference target, object?[] arguments) : GrainCall(method, target, arguments)
{
    private readonly TaskCompletionSource<TResult> _answer = new();
    private TResult? _result;

    public override Task Answer => _answer.Task;

    public override object? Result
    {
        get => _result;
        set => _result = (TResult?)value;
    }

    public override ValueTask InvokeMethod(object grain)
    {
        var running = method.Invoker(grain, Arguments);
        if (!running.IsCompletedSuccessfully)
        {
            return Finish(running);
        }

        _result = running.Result;
        return default;
    }

    protected override void SetResult() => _answer.TrySetResult(_result!); // Null exactly when the grain answered null.

    protected override void SetException(Exception exception) => _answer.TrySetException(exception);

    protected override void SetCanceled(CancellationToken token) => _answer.TrySetCanceled(token);

    private async ValueTask Finish(ValueTask<TResult> running) => _result = await running;
}
