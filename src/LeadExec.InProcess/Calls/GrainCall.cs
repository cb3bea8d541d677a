using LeadExec.InProcess.Activations;
using LeadExec.InProcess.Statistics;
using Orleans.Runtime;

namespace LeadExec.InProcess.Calls;

/// <summary>
/// One call under way. It is finished exactly once: by its answer, its time-out, its cancellation or its refusal, whichever is first.
/// A late answer is dropped; the grain's work is not undone.
/// </summary>
#pragma warning disable CA1001 // The source has neither timer nor handle: nothing to dispose.
internal abstract class GrainCall : MailItem
#pragma warning restore CA1001
{
    private readonly GrainMethod _method;
    private volatile Activation? _activation;
    private CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _registration;
    private CallPipeline? _pipeline;
    private int _finished;

    protected GrainCall(GrainMethod method, GrainReference target, object?[] arguments)
    {
        _method = method;
        Target = target;
        Arguments = arguments;
        Source = Orleans.Runtime.RuntimeContext.Current;
        RequestContext = Orleans.Runtime.RequestContext.Values;
    }

    public GrainReference Target { get; }

    public object?[] Arguments { get; }

    /// <summary>The calling activation; null when the call comes from outside of grains.</summary>
    public IGrainContext? Source { get; }

    public GrainMethod Method => _method;

    public MethodShape Shape => _method.Shape;

    public long SentAt { get; private set; }

    /// <summary>How often it was handed from an ended activation to the next one.</summary>
    public int Forwards { get; private set; }

    /// <summary>It stands before outgoing filters for the call that they send, and is never sent itself.</summary>
    public bool IsRelay { get; private set; }

    /// <summary>Its place among the calls with the same time-out.</summary>
    public DeadlineLink Deadline { get; } = new();

    /// <summary>
    /// Continuations are not forced onto the thread pool: they go to the scheduler that awaits, so a seeded run stays on its thread,
    /// <c>Task.WhenAll</c> included. Nothing of a caller runs inside the completing turn, because that turn has another scheduler.
    /// </summary>
    public abstract Task Answer { get; }

    /// <summary>The answer as an object, for filters.</summary>
    public abstract object? Result { get; set; }

    public override bool IsReadOnly => Shape.IsReadOnly;

    public override bool IsAlwaysInterleave => Shape.IsAlwaysInterleave;

    public override bool KeepsAlive => true;

    public override bool IsAbandoned => Volatile.Read(ref _finished) != 0;

    /// <summary>Runs the grain's method and keeps its result.</summary>
    public abstract ValueTask InvokeMethod(object grain);

    /// <summary>False when the caller's token was cancelled already.</summary>
    public bool Open(CallPipeline pipeline, long now)
    {
        _pipeline = pipeline;
        SentAt = now;
        return Shape.TokenIndex < 0 || BindToken();
    }

    public void OpenAsRelay(CallPipeline pipeline)
    {
        _pipeline = pipeline;
        IsRelay = true;
    }

    public void PostedTo(Activation activation) => _activation = activation;

    public override async ValueTask Execute(Activation activation)
    {
        try
        {
            if (activation.IncomingFilters is { } filters)
            {
                await IncomingCall.Run(this, activation, filters);
            }
            else
            {
                await InvokeMethod(activation.Grain);
            }
        }
        catch (Exception exception)
        {
            activation.OnCallFailed(this, exception);
            Fail(activation.ExceptionPolicy.ForCaller(exception));
            return;
        }

        Succeed();
    }

    public override void ActivationEnded(Exception? failure)
    {
        if (failure is not null)
        {
            Fail(failure, CallOutcome.Rejected);
            return;
        }

        Forwards++;
        _pipeline!.Forward(this); // Set by Open, before any activation saw the call.
    }

    public void Succeed()
    {
        if (TryFinish(CallOutcome.Succeeded))
        {
            SetResult();
        }
    }

    public void Fail(Exception exception, CallOutcome outcome = CallOutcome.Failed)
    {
        if (TryFinish(outcome))
        {
            SetException(exception);
        }
    }

    public void TimeOut()
    {
        if (TryFinish(CallOutcome.TimedOut))
        {
            SetException(new TimeoutException(
                $"No answer within {_method.ResponseTimeout} from {_method.Owner.Name}.{_method.Name} of {Target.GrainId}. It may still run or have run."));
        }
    }

    protected abstract void SetResult();

    protected abstract void SetException(Exception exception);

    protected abstract void SetCanceled(CancellationToken token);

    private bool TryFinish(CallOutcome outcome)
    {
        if (Interlocked.Exchange(ref _finished, 1) != 0)
        {
            return false;
        }

        _pipeline!.Finished(this, outcome); // Set by Open, before anything can finish the call.
        _registration.Unregister();
        return true;
    }

    /// <summary>The grain gets a token of its own, cancelled by a turn of its activation and not on the caller's stack.</summary>
    private bool BindToken()
    {
        if (Arguments[Shape.TokenIndex] is not CancellationToken { CanBeCanceled: true } given)
        {
            return true;
        }

        if (given.IsCancellationRequested)
        {
            Cancel(given);
            return false;
        }

        _cancellation = new CancellationTokenSource();
        Arguments[Shape.TokenIndex] = _cancellation.Token;
        _registration = given.UnsafeRegister(static (call, token) => ((GrainCall)call!).Cancel(token), this);
        return true;
    }

    private void Cancel(CancellationToken token)
    {
        if (TryFinish(CallOutcome.Canceled))
        {
            SetCanceled(token);
        }

        if (_cancellation is { } cancellation)
        {
            _activation?.CancelOnTurn(cancellation);
        }
    }
}
