namespace LeadExec.Grains.Queue;

/// <summary>The end of the queue where leads join: tells this process's worker and gauge of a lead that is stored and due.</summary>
public sealed record QueueLine(QueueGauge Gauge, QueueBell Bell)
{
    public void Joined()
    {
        Gauge.Added();
        Bell.Ring();
    }
}
