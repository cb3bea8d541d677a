using System.Globalization;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Reminders;

/// <summary>Reminders in memory. Several hosts may share one.</summary>
public sealed class InMemoryReminderTable : IReminderTable
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(GrainId Grain, string Name), ReminderEntry> _rows = [];
    private long _lastEtag;

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Task.FromResult(Where(row => row.GrainId == grainId));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Task.FromResult(Where(row => IsWithin(row.GrainId.GetUniformHashCode(), begin, end)));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        lock (_gate)
        {
            return Task.FromResult(_rows.TryGetValue((grainId, reminderName), out var row) ? Copy(row) : null);
        }
    }

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = Copy(entry);
        lock (_gate)
        {
            row.ETag = (++_lastEtag).ToString(CultureInfo.InvariantCulture);
            _rows[(row.GrainId, row.ReminderName)] = row;
        }

        return Task.FromResult<string?>(row.ETag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        lock (_gate)
        {
            return Task.FromResult(_rows.TryGetValue((grainId, reminderName), out var row) && row.ETag == eTag && _rows.Remove((grainId, reminderName)));
        }
    }

    public Task TestOnlyClearTable()
    {
        lock (_gate)
        {
            _rows.Clear();
        }

        return Task.CompletedTask;
    }

    private static bool IsWithin(uint hash, uint begin, uint end) => begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private static ReminderEntry Copy(ReminderEntry row) => new()
    {
        GrainId = row.GrainId,
        ReminderName = row.ReminderName,
        StartAt = row.StartAt,
        Period = row.Period,
        ETag = row.ETag,
    };

    private ReminderTableData Where(Func<ReminderEntry, bool> wanted)
    {
        lock (_gate)
        {
            return new ReminderTableData(_rows.Values.Where(wanted).Select(Copy));
        }
    }
}
