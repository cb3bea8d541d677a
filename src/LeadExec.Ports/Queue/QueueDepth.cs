namespace LeadExec.Ports.Queue;

/// <summary>How full the queue is: leads that are due, and how long the first of them has been. Leads that are due later do not count.</summary>
public sealed record QueueDepth(int Due, TimeSpan OldestAge)
{
    public static QueueDepth Empty { get; } = new(0, TimeSpan.Zero);
}
