using LeadExec.InProcess.Scheduling;
using Orleans;

namespace LeadExec.InProcess.Reminders;

/// <summary>A row and the timer for its next tick. Ticks stand at start + n × period; those that were missed are not made up for.</summary>
internal sealed class LocalReminder : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Action<LocalReminder> _tick;
    private readonly ITimer _timer;
    private DateTime _next;
    private int _underWay;

    public LocalReminder(ReminderEntry row, TimeProvider time, Action<LocalReminder> tick)
    {
        Row = row;
        _time = time;
        _tick = tick;
        _timer = time.CreateDetachedTimer(static reminder => ((LocalReminder)reminder!).OnDue(), this);
        _next = NextAfter(Now);
        _timer.Arm(_next - Now);
    }

    public ReminderEntry Row { get; }

    public DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>False while the previous tick runs: a slow grain misses ticks, it does not pile them up.</summary>
    public bool TryBegin() => Interlocked.Exchange(ref _underWay, 1) == 0;

    public void End() => Volatile.Write(ref _underWay, 0);

    public void Dispose() => _timer.Dispose();

    private DateTime NextAfter(DateTime now)
    {
        if (now < Row.StartAt || Row.Period <= TimeSpan.Zero)
        {
            return Row.StartAt > now ? Row.StartAt : now;
        }

        var passed = (now - Row.StartAt).Ticks / Row.Period.Ticks;
        return Row.StartAt + TimeSpan.FromTicks(Row.Period.Ticks * (passed + 1));
    }

    private void OnDue()
    {
        var now = Now;
        if (now >= _next)
        {
            _tick(this);
            _next = NextAfter(now);
        }

        var left = _next - now;
        _timer.Arm(left < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : left);
    }
}
