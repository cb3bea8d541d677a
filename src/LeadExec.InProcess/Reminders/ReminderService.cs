using LeadExec.InProcess.Hosting;
using LeadExec.InProcess.Scheduling;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace LeadExec.InProcess.Reminders;

/// <summary>Registers reminders and wakes grains. The table is the record; this is its timer.</summary>
internal sealed partial class ReminderService(
    ActorHost host, TimeProvider time, IOptions<ReminderOptions> options, ILogger<ReminderService> log, IEnumerable<IReminderTable> tables)
    : IReminderRegistry, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId Grain, string Name), LocalReminder> _local = [];
    private readonly IReminderTable? _table = tables.LastOrDefault();
    private ITimer? _refresh;
    private bool _stopped;

    private IReminderTable Table => _table ?? throw new InvalidOperationException("This host has no reminder table.");

    public async Task Start(CancellationToken token)
    {
        if (_table is null)
        {
            return;
        }

        await _table.StartAsync(token);
        await Refresh();
        _refresh = time.CreateDetachedTimer(static service => ((ReminderService)service!).OnRefresh(), this);
        _refresh.Arm(options.Value.RefreshReminderListPeriod);
    }

    public async Task Stop(CancellationToken token)
    {
        Dispose();
        if (_table is not null)
        {
            await _table.StopAsync(token);
        }
    }

    public async Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < options.Value.MinimumReminderPeriod)
        {
            throw new ArgumentException($"The period {period} of reminder {reminderName} is below the minimum of {options.Value.MinimumReminderPeriod}.", nameof(period));
        }

        var row = new ReminderEntry { GrainId = callingGrainId, ReminderName = reminderName, StartAt = time.GetUtcNow().UtcDateTime + dueTime, Period = period };
        row.ETag = await Table.UpsertRow(row);
        Schedule(row);
        return HandleOf(row);
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        if (reminder is not ReminderHandle handle)
        {
            throw new ReminderException("The handle is not one of this host's.");
        }

        if (!await Table.RemoveRow(callingGrainId, handle.ReminderName, handle.ETag))
        {
            throw new ReminderException($"Reminder {handle.ReminderName} of {callingGrainId} was changed or removed since its handle was fetched.");
        }

        Forget((callingGrainId, handle.ReminderName));
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) =>
        await Table.ReadRow(callingGrainId, reminderName) is { } row ? HandleOf(row) : null;

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId)
    {
        var rows = await Table.ReadRows(callingGrainId);
        return [.. rows.Reminders.Select(HandleOf)];
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            _refresh?.Dispose();
            foreach (var reminder in _local.Values)
            {
                reminder.Dispose();
            }

            _local.Clear();
        }
    }

    private static ReminderHandle HandleOf(ReminderEntry row) => new(row.GrainId, row.ReminderName, row.ETag ?? string.Empty);

    private static (GrainId Grain, string Name) KeyOf(ReminderEntry row) => (row.GrainId, row.ReminderName);

    private void OnRefresh() => host.Turns.QueueDetached(static service => _ = ((ReminderService)service!).RefreshAndArm(), this);

    private async Task RefreshAndArm()
    {
        try
        {
            await Refresh();
        }
        catch (Exception exception)
        {
            LogRefreshFailed(log, exception.GetType());
        }

        lock (_gate)
        {
            if (!_stopped)
            {
                _refresh?.Arm(options.Value.RefreshReminderListPeriod);
            }
        }
    }

    /// <summary>Takes over what somebody else wrote into the table.</summary>
    private async Task Refresh()
    {
        HashSet<(GrainId Grain, string Name)> before;
        lock (_gate)
        {
            before = [.. _local.Keys];
        }

        var rows = (await Table.ReadRows(0, 0)).Reminders;
        foreach (var row in rows)
        {
            before.Remove(KeyOf(row));
            Schedule(row);
        }

        foreach (var gone in before)
        {
            Forget(gone);
        }
    }

    private void Schedule(ReminderEntry row)
    {
        lock (_gate)
        {
            if (_stopped || (_local.TryGetValue(KeyOf(row), out var known) && known.Row.ETag == row.ETag))
            {
                return;
            }

            known?.Dispose();
            _local[KeyOf(row)] = new LocalReminder(row, time, OnDue);
        }
    }

    private void Forget((GrainId Grain, string Name) key)
    {
        lock (_gate)
        {
            if (_local.Remove(key, out var reminder))
            {
                reminder.Dispose();
            }
        }
    }

    private void OnDue(LocalReminder reminder)
    {
        if (reminder.TryBegin())
        {
            host.Turns.QueueDetached(due => _ = Tick((LocalReminder)due!), reminder);
        }
    }

    private async Task Tick(LocalReminder reminder)
    {
        try
        {
            var status = new TickStatus(reminder.Row.StartAt, reminder.Row.Period, reminder.Now);
            await host.References.GetGrain<IRemindable>(reminder.Row.GrainId).ReceiveReminder(reminder.Row.ReminderName, status);
        }
        catch (Exception exception)
        {
            LogTickFailed(log, reminder.Row.GrainId, reminder.Row.ReminderName, exception.GetType());
        }
        finally
        {
            reminder.End();
        }
    }
}
