namespace LeadExec.Ports.Queue;

/// <summary>Whether the delivery queue takes more leads. Looked at in memory, before anything of a post is stored (FM-14, FM-81).</summary>
public interface IQueueGate
{
    /// <summary>The queue's depth as last measured, with what this process added and took since.</summary>
    QueueDepth Depth { get; }

    QueueLimits Limits { get; }

    /// <summary>Posts that would join the queue are refused: it is deeper, or its oldest lead waits longer, than allowed.</summary>
    bool IsFull { get; }
}
