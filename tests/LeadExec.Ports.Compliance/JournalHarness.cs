using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;

namespace LeadExec.Ports.Compliance;

/// <summary>A journal under test, with its cold side, what it made durable, and the clock by which it judges.</summary>
public abstract class JournalHarness : IAsyncDisposable
{
    public abstract ILeadJournal Journal { get; }

    public abstract IBookKeeper Books { get; }

    public abstract ILeadRecord Record { get; }

    public abstract IPingStore Pings { get; }

    public abstract ILeadEraser Eraser { get; }

    /// <summary>Keys of what pings put into the outbox, in order.</summary>
    public abstract Task<IReadOnlyList<string>> ToldByPingsAsync();

    /// <summary>What the journal takes for the database's clock; starts at noon of the day that <see cref="Make.Windows"/> names.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public abstract ValueTask DisposeAsync();
}
