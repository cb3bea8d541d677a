namespace LeadExec.Silo.Workers;

/// <summary>How many messages may still begin within this minute, and at once. For one worker: not for several threads.</summary>
internal sealed class MailPace(int mostPerMinute, int mostAtOnce)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Queue<DateTimeOffset> begun = new();

    public int RoomAt(DateTimeOffset now)
    {
        while (begun.TryPeek(out var first) && now - first >= Minute)
        {
            begun.Dequeue();
        }

        return Math.Min(mostAtOnce, mostPerMinute - begun.Count);
    }

    public void Begin(DateTimeOffset now) => begun.Enqueue(now);
}
