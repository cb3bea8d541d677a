using LeadExec.InProcess.Scheduling;

namespace LeadExec.InProcess.Calls;

/// <summary>
/// Calls with one and the same time-out, so in the order in which they fall due: adding and removing are a link each,
/// and one timer serves them all.
/// </summary>
internal sealed class DeadlineQueue : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly long _ticks;
    private readonly TurnScheduler _turns;
    private readonly ITimer _timer;
    private GrainCall? _first;
    private GrainCall? _last;
    private bool _armed;

    public DeadlineQueue(TimeProvider time, TimeSpan timeout, TurnScheduler turns)
    {
        _time = time;
        _timeout = timeout;
        _ticks = (long)(timeout.TotalSeconds * time.TimestampFrequency);
        _turns = turns;
        _timer = time.CreateDetachedTimer(static queue => ((DeadlineQueue)queue!).OnTimer(), this);
    }

    public void Add(GrainCall call)
    {
        var link = call.Deadline;
        link.DueAt = call.SentAt + _ticks;
        lock (_gate)
        {
            link.IsLinked = true;
            link.Previous = _last;
            if (_last is null)
            {
                _first = call;
            }
            else
            {
                _last.Deadline.Next = call;
            }

            _last = call;
            if (!_armed)
            {
                _armed = true;
                _timer.Arm(_timeout);
            }
        }
    }

    public void Remove(GrainCall call)
    {
        lock (_gate)
        {
            Unlink(call);
        }
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Callers go on from a turn of the host, not on the timer's thread.</summary>
    private void OnTimer() => _turns.QueueDetached(static queue => ((DeadlineQueue)queue!).OnDue(), this);

    private void OnDue()
    {
        var now = _time.GetTimestamp();
        List<GrainCall> due = [];
        lock (_gate)
        {
            while (_first is { } call && call.Deadline.DueAt <= now)
            {
                Unlink(call);
                due.Add(call);
            }

            _armed = _first is not null;
            if (_first is { } next)
            {
                _timer.Arm(Remaining(now, next.Deadline.DueAt));
            }
        }

        foreach (var call in due)
        {
            call.TimeOut();
        }
    }

    /// <summary>At least a millisecond: timers cut off fractions and would spin until the moment has come.</summary>
    private TimeSpan Remaining(long now, long dueAt)
    {
        var left = _time.GetElapsedTime(now, dueAt);
        return left < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : left;
    }

    private void Unlink(GrainCall call)
    {
        var link = call.Deadline;
        if (!link.IsLinked)
        {
            return;
        }

        _first = ReferenceEquals(_first, call) ? link.Next : _first;
        _last = ReferenceEquals(_last, call) ? link.Previous : _last;
        link.Previous?.Deadline.Next = link.Next;
        link.Next?.Deadline.Previous = link.Previous;
        link.IsLinked = false;
        link.Previous = null;
        link.Next = null;
    }
}
