using LeadExec.Domain.Delivery;

namespace LeadExec.Domain.Flow;

/// <summary>How long a retry waits whose delivery account took no request when it was due (FM-57).</summary>
public static class PutOff
{
    /// <summary>The shortest wait; as much again is spread by jitter.</summary>
    public static TimeSpan Pause => TimeSpan.FromMinutes(1);

    /// <summary>A retry that could not run for so long after its time lapses.</summary>
    public static TimeSpan GiveUpAfter => TimeSpan.FromHours(24);

    /// <summary>One to two minutes from now, another share of it each time.</summary>
    public static DateTimeOffset Until(PlannedRetry planned, DateTimeOffset now) =>
        now + Pause + RetryJitter.Of(planned.DeliveryId, (int)((now - planned.DueAt).TotalMinutes % 10_000), Pause);
}
