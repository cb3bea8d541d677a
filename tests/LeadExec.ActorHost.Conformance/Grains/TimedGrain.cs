using LeadExec.ActorHost.Conformance.Fixture;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance.Grains;

public sealed class TimedGrain(Probe probe) : Grain, ITimedGrain, IRemindable
{
    private IGrainTimer? _timer;

    public Task Start(TimeSpan due, TimeSpan period, bool interleave)
    {
        RequestContext.Set("creator", "must not leak into ticks");
        _timer = this.RegisterGrainTimer(
            static (self, _) => self.Tick(), this, new GrainTimerCreationOptions(due, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task StartFailing(TimeSpan period)
    {
        this.RegisterGrainTimer(
            () =>
            {
                probe.Note("failing tick");
                throw new InvalidOperationException("a tick may fail");
            },
            period,
            period);
        return Task.CompletedTask;
    }

    public Task StartWaitingForCancel()
    {
        _timer = this.RegisterGrainTimer(WaitForCancel, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });
        return Task.CompletedTask;
    }

    public Task StartHolding(string gate)
    {
        _timer = this.RegisterGrainTimer(
            async token =>
            {
                probe.Note($"tick in {gate}");
                await probe.Pass(gate);
                probe.Note($"tick out {gate}, cancelled: {token.IsCancellationRequested}");
            },
            new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });
        return Task.CompletedTask;
    }

    public Task Change(TimeSpan due, TimeSpan period)
    {
        _timer?.Change(due, period);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public async Task Hold(string gate)
    {
        probe.Note($"in {gate}");
        await probe.Pass(gate);
        probe.Note($"out {gate}");
    }

    public Task Ping() => Task.CompletedTask;

    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task<string> Reminders()
    {
        var all = await this.GetReminders();
        return string.Join(",", all.Select(reminder => reminder.ReminderName).Order(StringComparer.Ordinal));
    }

    public async Task Forget(string name)
    {
        if (await this.GetReminder(name) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    public async Task ForgetByAnOldHandle(string name)
    {
        var reminder = await this.GetReminder(name);
        ArgumentNullException.ThrowIfNull(reminder);
        await this.RegisterOrUpdateReminder(name, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        await this.UnregisterReminder(reminder);
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        probe.Note($"reminded {reminderName} of {status.Period}");
        return Task.CompletedTask;
    }

    private Task Tick()
    {
        probe.Note(RequestContext.Get("creator") is null ? "tick" : "leak");
        return Task.CompletedTask;
    }

    private async Task WaitForCancel(CancellationToken token)
    {
        probe.Note("tick waits");
        await using var registration = token.Register(() => probe.Note("tick cancelled"));
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
    }
}
