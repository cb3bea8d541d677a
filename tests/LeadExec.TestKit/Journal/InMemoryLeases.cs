namespace LeadExec.TestKit.Journal;

/// <summary>Which processes work on a record, and when each was last heard of.</summary>
public sealed class InMemoryLeases(TimeSpan length)
{
    private readonly Dictionary<Guid, DateTimeOffset> renewed = [];

    public void Renew(Guid process, DateTimeOffset now) => renewed[process] = now;

    /// <summary>An orderly end: what the process still owns may be taken over at once.</summary>
    public void Release(Guid process) => renewed[process] = DateTimeOffset.MinValue;

    /// <summary>Whether <paramref name="asker"/> may take over what the process left.</summary>
    public bool IsDead(Guid process, Guid asker, DateTimeOffset now) =>
        process != asker && renewed.TryGetValue(process, out var at) && at < now - length;
}
