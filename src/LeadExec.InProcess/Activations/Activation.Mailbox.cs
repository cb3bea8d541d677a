using LeadExec.InProcess.Calls;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

/// <summary>The mailbox and the rules for what may start while something else awaits.</summary>
internal sealed partial class Activation
{
    private readonly Dictionary<Guid, int> _openSections = [];
    private ActivationState _state = ActivationState.Creating;
    private MailItem? _first;
    private MailItem? _last;
    private MailItem? _lastBlocked;
    private MailItem? _blocking;
    private int _waiting;
    private int _running;
    private bool _pumping;

    /// <summary>False when the activation has ended; the item belongs to the next one.</summary>
    public bool TryPost(MailItem item)
    {
        lock (_gate)
        {
            if (_state == ActivationState.Ended)
            {
                return false;
            }

            if (item is not GrainCall || HasRoom())
            {
                Enqueue(item);
                return true;
            }
        }

        item.ActivationEnded(new LimitExceededException($"{GrainId} has {_runtime.Options.MaxWaitingCallsPerActivation} waiting calls."));
        return true;
    }

    public void EnterSection(Guid chainId)
    {
        lock (_gate)
        {
            _openSections[chainId] = _openSections.GetValueOrDefault(chainId) + 1;
            _lastBlocked = null;
            PumpIfUseful();
        }
    }

    public void ExitSection(Guid chainId)
    {
        lock (_gate)
        {
            var left = _openSections.GetValueOrDefault(chainId) - 1;
            if (left > 0)
            {
                _openSections[chainId] = left;
            }
            else
            {
                _openSections.Remove(chainId);
            }
        }
    }

    private bool HasRoom()
    {
        var limit = _runtime.Options.MaxWaitingCallsPerActivation;
        if (limit > 0 && _waiting >= limit)
        {
            DropAbandoned();
        }

        return limit == 0 || _waiting < limit;
    }

    private void DropAbandoned()
    {
        MailItem? previous = null;
        for (var item = _first; item is not null;)
        {
            var next = item.Next;
            if (item.IsAbandoned)
            {
                Unlink(previous, item);
            }
            else
            {
                previous = item;
            }

            item = next;
        }

        _lastBlocked = null;
    }

    private void Enqueue(MailItem item)
    {
        (item as GrainCall)?.PostedTo(this);
        item.Next = null;
        var everythingBeforeIsBlocked = ReferenceEquals(_last, _lastBlocked);
        _first ??= item;
        _last?.Next = item;
        _last = item;
        _waiting++;
        if (_state == ActivationState.Creating)
        {
            _state = ActivationState.Activating;
            _firstContext = item.RequestContext;
            _turns.QueueDetached(static activation => _ = ((Activation)activation!).Activate(), this);
        }
        else if (everythingBeforeIsBlocked && !MayStart(item))
        {
            _lastBlocked = item;
        }
        else
        {
            PumpIfUseful();
        }
    }

    private void PumpIfUseful()
    {
        if (!_pumping && _first is not null && _state == ActivationState.Valid)
        {
            _pumping = true;
            _turns.QueueDetached(static activation => ((Activation)activation!).Pump(), this);
        }
    }

    /// <summary>One turn: starts waiting items until none may start or the turn's share is used up.</summary>
    private void Pump()
    {
        for (var left = _runtime.Dispatcher.TurnsPerSlice; left > 0; left--)
        {
            MailItem? item;
            lock (_gate)
            {
                item = TakeNext();
                if (item is null)
                {
                    _pumping = false;
                    return;
                }
            }

            _ = Run(item);
        }

        _turns.QueueDetached(static activation => ((Activation)activation!).Pump(), this);
    }

    private async Task Run(MailItem item)
    {
        RequestContext.Values = item.RequestContext;
        await item.Execute(this);
        Completed(item);
    }

    private void Completed(MailItem item)
    {
        lock (_gate)
        {
            _running--;
            _lastBlocked = null;
            if (_blocking is null || ReferenceEquals(_blocking, item))
            {
                _blocking = null;
            }

            if (item.KeepsAlive)
            {
                _lastActive = _runtime.Time.GetTimestamp();
            }

            if (_running == 0)
            {
                _quiet?.TrySetResult();
            }

            PumpIfUseful();
        }
    }

    /// <summary>The first waiting item that may start. Blocked ones are passed over, so the order is not strict.</summary>
    private MailItem? TakeNext()
    {
        if (_state != ActivationState.Valid)
        {
            return null;
        }

        var previous = _lastBlocked;
        var item = previous is null ? _first : previous.Next;
        while (item is not null)
        {
            if (item.IsAbandoned || MayStart(item))
            {
                Unlink(previous, item);
                if (!item.IsAbandoned)
                {
                    _lastBlocked = previous;
                    Started(item);
                    return item;
                }

                item = previous is null ? _first : previous.Next;
                continue;
            }

            previous = item;
            item = item.Next;
        }

        _lastBlocked = previous;
        return null;
    }

    private void Unlink(MailItem? previous, MailItem item)
    {
        if (previous is null)
        {
            _first = item.Next;
        }
        else
        {
            previous.Next = item.Next;
        }

        _last = ReferenceEquals(_last, item) ? previous : _last;
        item.Next = null;
        _waiting--;
    }

    private void Started(MailItem item)
    {
        _running++;
        if (!item.IsAlwaysInterleave)
        {
            _blocking ??= item;
        }
    }

    /// <summary>The rule of Orleans, its corners included: the first running call that does not interleave is the one that blocks.</summary>
    private bool MayStart(MailItem item) =>
        _running == 0
        || item.IsAlwaysInterleave
        || _blocking is null
        || (_blocking.IsReadOnly && item.IsReadOnly)
        || IsInOpenSection(item)
        || Class.IsReentrant;

    private bool IsInOpenSection(MailItem item) =>
        _openSections.Count > 0 && item.ReentrancyId is var chain && chain != Guid.Empty && _openSections.ContainsKey(chain);
}
