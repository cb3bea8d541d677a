using LeadExec.InProcess.Calls;
using LeadExec.InProcess.Contracts;
using LeadExec.InProcess.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.InProcess.Activations;

/// <summary>One grain object with its mailbox. Its code, continuations included, runs one turn at a time on its own scheduler.</summary>
internal sealed partial class Activation : IGrainContext, IReentrantContext
{
    private readonly Lock _gate = new();
    private readonly ActorRuntime _runtime;
    private readonly TurnScheduler _turns;
    private readonly TaskCompletionSource _deactivated = new();
    private readonly GrainLifecycle _lifecycle = new();
    private AsyncServiceScope? _scope;
    private GrainReference? _reference;
    private object? _grain;

    public Activation(GrainClass grainClass, GrainId id, ActorRuntime runtime)
    {
        Class = grainClass;
        GrainId = id;
        _runtime = runtime;
        _turns = new TurnScheduler(runtime.Dispatcher, this);
        _lastActive = runtime.Time.GetTimestamp();
    }

    public GrainClass Class { get; }

    public GrainId GrainId { get; }

    public GrainReference GrainReference => _reference ??= (GrainReference)_runtime.References.CreateReference(GrainId, typeof(IGrain));

    public object? GrainInstance => _grain;

    /// <summary>The grain object, in code that only runs while there is one.</summary>
    public object Grain => _grain ?? throw new InvalidOperationException($"{GrainId} is not built yet.");

    public IServiceProvider ActivationServices => (_scope ??= _runtime.Services.CreateAsyncScope()).ServiceProvider;

    public IGrainLifecycle ObservableLifecycle => _lifecycle;

    public Task Deactivated => _deactivated.Task;

    /// <summary>Null when no filter wraps this grain's calls.</summary>
    public IIncomingGrainCallFilter[]? IncomingFilters { get; private set; }

    public ExceptionPolicy ExceptionPolicy => _runtime.Exceptions;

    public TimeProvider Time => _runtime.Time;

    public (int Running, int Waiting) Load
    {
        get
        {
            lock (_gate)
            {
                return (_running, _waiting);
            }
        }
    }

    public Guid NewChainId() => _runtime.NextChainId();

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => GrainId.ToString();

    /// <summary>A state that no longer fits the stored one must be read anew: the activation that met it ends.</summary>
    public void OnCallFailed(GrainCall call, Exception exception)
    {
        if (exception is InconsistentStateException { IsSourceActivation: true } inconsistent)
        {
            inconsistent.IsSourceActivation = false;
            LogInconsistentState(_runtime.Log, GrainId);
            Deactivate(new(DeactivationReasonCode.ApplicationError, "Its stored state was changed by somebody else."));
        }

        if (call.Shape.IsOneWay)
        {
            LogOneWayFailed(_runtime.Log, GrainId, call.Method.Name, exception.GetType());
        }
    }

    /// <summary>Cancels a call's token as a turn of this activation.</summary>
    public void CancelOnTurn(CancellationTokenSource cancellation) =>
        _turns.QueueDetached(static source => ((CancellationTokenSource)source!).Cancel(), cancellation);

    /// <summary>Stored state and timers belong to the grain's own turns.</summary>
    public void RequireTurn()
    {
        if (!ReferenceEquals(RuntimeContext.Current, this))
        {
            throw new InvalidOperationException($"Activation access violation: {GrainId} was used outside of its own turns.");
        }
    }
}
