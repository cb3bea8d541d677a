using LeadExec.InProcess.Timers;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

/// <summary>From the first call to the last.</summary>
internal sealed partial class Activation
{
    private readonly List<GrainTimer> _timers = [];
    private Dictionary<string, object>? _firstContext;
    private DeactivationReason? _endAfterActivation;
    private TaskCompletionSource? _quiet;
    private long _lastActive;
    private long _keepUntil;
    private bool _keepForever;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            switch (_state)
            {
                case ActivationState.Creating:
                    _state = ActivationState.Ended;
                    break;
                case ActivationState.Activating:
                    _endAfterActivation ??= deactivationReason;
                    return;
                case ActivationState.Valid:
                    _state = ActivationState.Deactivating;
                    _turns.QueueDetached(_ => _ = EndAfterRunningCalls(deactivationReason), null);
                    return;
                case ActivationState.Deactivating:
                case ActivationState.Ended:
                    return;
            }
        }

        _runtime.Catalog.Remove(this);
        _deactivated.TrySetResult();
    }

    public void DelayDeactivation(TimeSpan span)
    {
        lock (_gate)
        {
            _keepForever = span == TimeSpan.MaxValue || span == Timeout.InfiniteTimeSpan;
            _keepUntil = _keepForever || span <= TimeSpan.Zero
                ? 0
                : _runtime.Time.GetTimestamp() + (long)(span.TotalSeconds * _runtime.Time.TimestampFrequency);
        }
    }

    /// <summary>Ends the activation if nothing happened for its idle limit.</summary>
    public void CollectIfIdle(long now)
    {
        var limit = Class.IdleLimit ?? _runtime.Options.CollectionAge;
        lock (_gate)
        {
            if (_state != ActivationState.Valid || _running > 0 || _waiting > 0 || limit == Timeout.InfiniteTimeSpan || _keepForever
                || now < _keepUntil || _runtime.Time.GetElapsedTime(_lastActive, now) < limit)
            {
                return;
            }
        }

        Deactivate(new(DeactivationReasonCode.ActivationIdle, $"Nothing happened for {limit}."));
    }

    public void Track(GrainTimer timer)
    {
        lock (_gate)
        {
            _timers.Add(timer);
        }
    }

    public void Forget(GrainTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    public void OnTimerFailed(Exception exception) => LogTimerFailed(_runtime.Log, GrainId, exception.GetType());

    private async Task Activate()
    {
        RequestContext.Values = _firstContext;
        _firstContext = null;
        try
        {
            _grain = Class.Constructor.Build(this);
            IncomingFilters = FiltersOf(_grain);
            using var limit = new CancellationTokenSource(_runtime.Options.ActivationTimeout, _runtime.Time);
            await _lifecycle.Start(limit.Token).WaitAsync(limit.Token);
            if (_grain is IGrainBase grain)
            {
                await grain.OnActivateAsync(limit.Token).WaitAsync(limit.Token);
            }
        }
        catch (Exception exception)
        {
            LogActivationFailed(_runtime.Log, GrainId, exception.GetType());
            DisposeTimers();
            await End(_runtime.Exceptions.ForCaller(exception));
            return;
        }

        BecomeValid();
    }

    private void BecomeValid()
    {
        DeactivationReason? end;
        lock (_gate)
        {
            _state = ActivationState.Valid;
            _lastActive = _runtime.Time.GetTimestamp();
            end = _endAfterActivation;
            if (end is null)
            {
                PumpIfUseful();
            }
        }

        if (end is { } reason)
        {
            Deactivate(reason);
        }
    }

    private IIncomingGrainCallFilter[]? FiltersOf(object grain)
    {
        IIncomingGrainCallFilter[] all = grain is IIncomingGrainCallFilter own ? [.. _runtime.IncomingFilters, own] : _runtime.IncomingFilters;
        return all.Length == 0 ? null : all;
    }

    private async Task EndAfterRunningCalls(DeactivationReason reason)
    {
        // A tick under way is let end like a call; its token is not cancelled for it.
        await Quiet();
        DisposeTimers();
        try
        {
            using var limit = new CancellationTokenSource(_runtime.Options.DeactivationTimeout, _runtime.Time);
            if (_grain is IGrainBase grain)
            {
                await grain.OnDeactivateAsync(reason, limit.Token).WaitAsync(limit.Token);
            }

            await _lifecycle.Stop(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception exception)
        {
            LogDeactivationFailed(_runtime.Log, GrainId, exception.GetType());
        }

        await End(failure: null);
    }

    private Task Quiet()
    {
        lock (_gate)
        {
            if (_running == 0)
            {
                return Task.CompletedTask;
            }

            _quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _quiet.Task;
        }
    }

    /// <summary>Frees the grain's things and hands waiting calls on, or fails them when it never became valid.</summary>
    private async Task End(Exception? failure)
    {
        await DisposeGrain();
        MailItem? item;
        lock (_gate)
        {
            _state = ActivationState.Ended;
            item = _first;
            _first = _last = _lastBlocked = null;
            _waiting = 0;
        }

        _runtime.Catalog.Remove(this);
        _deactivated.TrySetResult();
        while (item is not null)
        {
            var next = item.Next;
            item.Next = null;
            item.ActivationEnded(failure);
            item = next;
        }
    }

    private async Task DisposeGrain()
    {
        try
        {
            if (_grain is IAsyncDisposable asynchronous)
            {
                await asynchronous.DisposeAsync();
            }
            else if (_grain is IDisposable synchronous)
            {
                synchronous.Dispose();
            }

            if (_scope is { } scope)
            {
                await scope.DisposeAsync();
            }
        }
        catch (Exception exception)
        {
            LogDeactivationFailed(_runtime.Log, GrainId, exception.GetType());
        }
    }

    private void DisposeTimers()
    {
        GrainTimer[] timers;
        lock (_gate)
        {
            timers = [.. _timers];
            _timers.Clear();
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }
}
