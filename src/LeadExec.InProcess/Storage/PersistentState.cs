using System.Runtime.CompilerServices;
using LeadExec.InProcess.Activations;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.InProcess.Storage;

/// <summary>
/// The record of one activation. Operations run one after the other; writes that were asked for while one is under way become one write
/// of the state as it is when their turn comes.
/// </summary>
internal sealed class PersistentState<TState>(string name, Activation activation, IGrainStorage storage) : IPersistentState<TState>, ILifecycleObserver
{
    private readonly GrainState<TState> _record = new(NewState());
    private Task _lastOperation = Task.CompletedTask;
    private Task? _nextWrite;
    private bool _loaded;

    public TState State
    {
        get
        {
            activation.RequireTurn();
            return _record.State!; // Set at construction and by every provider.
        }

        set
        {
            activation.RequireTurn();
            _record.State = value;
        }
    }

    public string? Etag => _record.ETag;

    public bool RecordExists => _loaded ? _record.RecordExists : throw new InvalidOperationException("The state has not been read yet.");

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) => Queue(Read, cancellationToken);

    public Task ClearStateAsync(CancellationToken cancellationToken) => Queue(Clear, cancellationToken);

    public Task WriteStateAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            return Queue(Write, cancellationToken);
        }

        activation.RequireTurn();
        return _nextWrite ??= Queue(Write, cancellationToken);
    }

    Task ILifecycleObserver.OnStart(CancellationToken cancellationToken) => ReadStateAsync(cancellationToken);

    Task ILifecycleObserver.OnStop(CancellationToken cancellationToken) => Task.CompletedTask;

    private static TState NewState() => typeof(TState).IsValueType || typeof(TState).GetConstructor(Type.EmptyTypes) is not null
        ? Activator.CreateInstance<TState>()
        : (TState)RuntimeHelpers.GetUninitializedObject(typeof(TState));

    private Task Queue(Func<CancellationToken, Task> operation, CancellationToken token)
    {
        activation.RequireTurn();
        return _lastOperation = RunAfter(_lastOperation, operation, token);
    }

    private static async Task RunAfter(Task previous, Func<CancellationToken, Task> operation, CancellationToken token)
    {
        await Task.Yield();
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await operation(token);
    }

    private async Task Read(CancellationToken token)
    {
        await Guarded(() => storage.ReadStateAsync(name, activation.GrainId, _record, token), nameof(Read), token);
        _loaded = true;
    }

    private Task Write(CancellationToken token)
    {
        _nextWrite = token.CanBeCanceled ? _nextWrite : null;
        return Guarded(() => storage.WriteStateAsync(name, activation.GrainId, _record, token), nameof(Write), token);
    }

    private Task Clear(CancellationToken token) =>
        Guarded(() => storage.ClearStateAsync(name, activation.GrainId, _record, token), nameof(Clear), token);

    /// <summary>Callers know the host's exceptions, not a provider's.</summary>
    private async Task Guarded(Func<Task> operation, string verb, CancellationToken token)
    {
        try
        {
            await operation();
            _record.State ??= NewState();
        }
        catch (Exception exception) when (exception is not OrleansException && !(exception is OperationCanceledException && token.IsCancellationRequested))
        {
            throw new OrleansException($"{verb} of state {name} failed in {storage.GetType().Name} for grain {activation.GrainId}: {exception.GetType().Name}.", exception);
        }
    }
}
