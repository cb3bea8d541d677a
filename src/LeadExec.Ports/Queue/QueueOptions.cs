using System.ComponentModel.DataAnnotations;

namespace LeadExec.Ports.Queue;

/// <summary>How the delivery queue is worked off, and when it takes no more (CAMP-27, FM-14, FM-81).</summary>
public sealed class QueueOptions
{
    /// <summary>Leads of the queue that this process distributes at the same time. Default 64.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; set; } = 64;

    /// <summary>Due leads above which posts to queued campaigns are refused. Default 50,000.</summary>
    [Range(1, 10_000_000)]
    public int MaximumDepth { get; set; } = 50_000;

    /// <summary>Seconds for which the oldest due lead may wait before posts are refused. Default 600.</summary>
    [Range(1, 86_400)]
    public int MaximumAgeSeconds { get; set; } = 600;

    /// <summary>Due leads above which health says degraded. Default 10,000.</summary>
    [Range(1, 10_000_000)]
    public int DegradedDepth { get; set; } = 10_000;

    /// <summary>Seconds of the oldest due lead above which health says degraded. Default 60.</summary>
    [Range(1, 86_400)]
    public int DegradedAgeSeconds { get; set; } = 60;

    /// <summary>Seconds in Retry-After of a refused post. Default 30.</summary>
    [Range(1, 3_600)]
    public int RetryAfterSeconds { get; set; } = 30;

    public QueueLimits Limits => new()
    {
        MaximumDepth = MaximumDepth,
        MaximumAge = TimeSpan.FromSeconds(MaximumAgeSeconds),
        DegradedDepth = DegradedDepth,
        DegradedAge = TimeSpan.FromSeconds(DegradedAgeSeconds),
        RetryAfterSeconds = RetryAfterSeconds,
    };
}
