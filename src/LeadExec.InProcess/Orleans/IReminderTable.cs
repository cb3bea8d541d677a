using Orleans.Runtime;

namespace Orleans;

/// <summary>Where reminders are kept. Every change gives the row a new ETag.</summary>
public interface IReminderTable
{
    Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    Task<ReminderTableData> ReadRows(GrainId grainId);

    /// <summary>Rows whose grain hash is above <paramref name="begin"/> and up to <paramref name="end"/>; with begin ≥ end the range goes round, so (0, 0) is every row.</summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Inserts or replaces, and returns the new ETag.</summary>
    Task<string?> UpsertRow(ReminderEntry entry);

    /// <summary>False when there is no such row with this ETag.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

    Task TestOnlyClearTable();

    Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
}
