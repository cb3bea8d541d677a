namespace LeadExec.InProcess.Scheduling;

internal static class TimeProviderExtensions
{
    /// <summary>The longest due time that every timer implementation takes; longer waits are armed again.</summary>
    public static readonly TimeSpan LongestDue = TimeSpan.FromDays(40);

    /// <summary>A timer, not yet armed, that does not keep its creator's execution context.</summary>
    public static ITimer CreateDetachedTimer(this TimeProvider time, TimerCallback callback, object? state)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return time.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public static void Arm(this ITimer timer, TimeSpan due) => timer.Change(due > LongestDue ? LongestDue : due, Timeout.InfiniteTimeSpan);
}
