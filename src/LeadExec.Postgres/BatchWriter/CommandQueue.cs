using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>
/// What waits for the writer: bounded by number, and by the age of the oldest for new leads. Work already begun (outcomes, next holds)
/// is refused only when the queue is full, because refusing it frees nothing and forgets what a buyer said.
/// </summary>
internal sealed class CommandQueue(PostgresOptions options, TimeProvider time) : IDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<QueuedCommand> waiting = new();
    private readonly BatchFormer former = new(options.BatchCommands, options.BatchBytes);
    private readonly SemaphoreSlim filled = new(0, 1);
    private Exception? closed;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <exception cref="JournalOverloadedException">Full, or the oldest command waits too long.</exception>
    public QueuedCommand Add(LeadCommit command)
    {
        var item = new QueuedCommand(command, time.GetTimestamp());
        lock (gate)
        {
            if (closed is not null)
            {
                throw closed;
            }

            Admit(command);
            waiting.AddLast(item);
            Wake();
        }

        return item;
    }

    /// <summary>Commands to ask again stand first in the next batch, in their order.</summary>
    public void PutBack(IReadOnlyList<QueuedCommand> items)
    {
        lock (gate)
        {
            for (var i = items.Count - 1; i >= 0; i--)
            {
                waiting.AddFirst(items[i]);
            }

            Wake();
        }
    }

    /// <summary>The next batch; waits while nothing is there.</summary>
    public async Task<List<QueuedCommand>> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (gate)
            {
                if (waiting.Count > 0)
                {
                    return former.Take(waiting);
                }
            }

            await filled.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes nothing more; everything that waits fails with the reason.</summary>
    public void Close(Exception reason)
    {
        List<QueuedCommand> left;
        lock (gate)
        {
            closed ??= reason;
            left = [.. waiting];
            waiting.Clear();
        }

        left.ForEach(item => item.Fail(reason));
    }

    public void Dispose() => filled.Dispose();

    private void Admit(LeadCommit command)
    {
        if (waiting.Count >= options.QueueLimit)
        {
            throw new JournalOverloadedException("The journal's queue is full.");
        }

        var oldest = waiting.First?.Value;
        if (command.Receipt is not null && oldest is not null && time.GetElapsedTime(oldest.EnqueuedAt) > options.OldestAge)
        {
            throw new JournalOverloadedException("The journal's oldest command waits too long.");
        }
    }

    private void Wake()
    {
        if (filled.CurrentCount == 0)
        {
            filled.Release();
        }
    }
}
