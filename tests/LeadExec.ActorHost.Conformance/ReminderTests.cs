using LeadExec.ActorHost.Conformance.Fixture;
using LeadExec.ActorHost.Conformance.Grains;
using Orleans.Runtime;

namespace LeadExec.ActorHost.Conformance;

/// <summary>Reminders wake grains, activated or not.</summary>
public sealed class ReminderTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Reminder_wakes_a_grain_that_has_left_each_period()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.Remind("sweep", 2 * Minute, 5 * Minute);
        await grain.Leave();
        host.Advance(2 * Minute);
        await host.Probe.NotedTimes("reminded sweep of 00:05:00", 1);
        await grain.Ping();
        await host.AdvanceUntilTimes(Minute, "reminded sweep of 00:05:00", 2);
    }

    [Fact]
    public async Task Registering_again_replaces_the_schedule_and_unregistering_ends_it()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.Remind("one", TimeSpan.FromDays(1), 5 * Minute);
        await grain.Remind("one", Minute, 7 * Minute);
        await grain.Remind("two", Minute, 7 * Minute);
        (await grain.Reminders()).ShouldBe("one,two");
        await grain.Forget("two");
        (await grain.Reminders()).ShouldBe("one");
        host.Advance(Minute);
        await host.Probe.NotedTimes("reminded one of 00:07:00", 1);
        host.Probe.Events.ShouldNotContain("reminded two of 00:07:00");
        host.Probe.Events.ShouldNotContain("reminded one of 00:05:00");
    }

    // Of a registration that is gone altogether Orleans only says that it is gone.
    [Fact]
    public async Task Handle_of_an_earlier_registration_is_refused()
    {
        await using var host = await Hosts.Start();
        var grain = host.Grains.GetGrain<ITimedGrain>("timed/a");
        await grain.Remind("one", Minute, Minute);
        await Should.ThrowAsync<ReminderException>(() => grain.ForgetByAnOldHandle("one"));
        (await grain.Reminders()).ShouldBe("one");
    }

    [Fact]
    public async Task Period_below_a_minute_is_refused()
    {
        await using var host = await Hosts.Start();
        await Should.ThrowAsync<ArgumentException>(() => host.Grains.GetGrain<ITimedGrain>("timed/a").Remind("hasty", Minute, TimeSpan.FromSeconds(59)));
    }
}
