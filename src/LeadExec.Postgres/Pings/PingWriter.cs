using LeadExec.Ports.Leads;
using LeadExec.Postgres.BatchWriter;
using Npgsql;

namespace LeadExec.Postgres.Pings;

/// <summary>
/// Stores pings: one connection, one transaction at a time, no linger. While a batch is in flight the next one collects. Whoever comes
/// while nobody writes starts the writing, which ends when nothing waits. A ping that cannot be stored costs itself only; where a commit's
/// end is unknown, all of its pings fail, and their order ids are given to nobody.
/// </summary>
internal sealed class PingWriter(PostgresOptions options) : IDisposable
{
    private const int MostOfOneBatch = 128;
    private readonly WriterConnection connection = new(options, "leadexec-pings");
    private readonly Lock gate = new();
    private readonly Queue<QueuedPing> waiting = new();
    private bool writing;
    private bool closed;

    /// <summary>The ping, once it is taken up for the next commit.</summary>
    /// <exception cref="JournalOverloadedException">Too many wait, or the writer is stopped.</exception>
    public QueuedPing Add(QueuedPing ping)
    {
        lock (gate)
        {
            if (closed || waiting.Count >= options.QueueLimit)
            {
                throw new JournalOverloadedException(closed ? "The writer of pings is stopped." : "The queue of pings is full.");
            }

            waiting.Enqueue(ping);
            if (!writing)
            {
                writing = true;
                using var apart = ExecutionContext.SuppressFlow(); // what the first caller carries is not the others'
                _ = Task.Run(WriteAllAsync);
            }
        }

        return ping;
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            if (!writing)
            {
                connection.Dispose();
            }
        }
    }

    // Never fails: every failure belongs to the pings of its batch.
    private async Task WriteAllAsync()
    {
        while (Take() is { Count: > 0 } batch)
        {
            await SettleAsync(batch);
        }
    }

    private List<QueuedPing> Take()
    {
        var batch = new List<QueuedPing>();
        lock (gate)
        {
            while (batch.Count < MostOfOneBatch && waiting.TryDequeue(out var next))
            {
                batch.Add(next);
            }

            writing = batch.Count > 0;
            if (closed && !writing)
            {
                connection.Dispose();
            }
        }

        return batch;
    }

    private async Task SettleAsync(List<QueuedPing> batch)
    {
        try
        {
            var issued = await CommitAsync(batch);
            for (var at = 0; at < batch.Count; at++)
            {
                batch[at].Stands(issued[at]);
            }
        }
        catch (PostgresException refused) when (batch.Count > 1 && WriterFaults.KindOf(refused) is WriterFault.Unstorable or WriterFault.Assertion)
        {
            // Rolled back for certain: each one stands or falls by itself.
            foreach (var ping in batch)
            {
                await SettleAsync([ping]);
            }
        }
        catch (Exception failure)
        {
            batch.ForEach(ping => ping.Fail(failure));
            await connection.DropAsync();
        }
    }

    private async Task<List<DateTimeOffset>> CommitAsync(List<QueuedPing> batch)
    {
        await using var commands = new NpgsqlBatch(await connection.GetAsync(CancellationToken.None));
        var now = (object?)options.ClockForTests?.Invoke().UtcDateTime ?? DBNull.Value;
        foreach (var waits in batch)
        {
            commands.BatchCommands.Add(PingInsert.Of(waits.Ping, now));
            if (PingInsert.MessagesOf(waits.Ping) is { } messages)
            {
                commands.BatchCommands.Add(messages);
            }
        }

        var issued = new List<DateTimeOffset>(batch.Count);
        await using var rows = await commands.ExecuteReaderAsync(CancellationToken.None);
        do
        {
            await rows.ReadAsync(CancellationToken.None);
            issued.Add(rows.GetFieldValue<DateTimeOffset>(0));
        }
        while (await rows.NextResultAsync(CancellationToken.None)); // the last one says that the commit stands
        return issued;
    }
}
