using LeadExec.Ports.Queue;

namespace LeadExec.Api.Intake.Queue;

/// <summary>For a process that does not measure the delivery queue: never full.</summary>
internal sealed class OpenQueue : IQueueGate
{
    public QueueDepth Depth => QueueDepth.Empty;

    public QueueLimits Limits { get; } = new()
    {
        MaximumDepth = int.MaxValue,
        MaximumAge = TimeSpan.MaxValue,
        DegradedDepth = int.MaxValue,
        DegradedAge = TimeSpan.MaxValue,
        RetryAfterSeconds = 30,
    };

    public bool IsFull => false;
}
