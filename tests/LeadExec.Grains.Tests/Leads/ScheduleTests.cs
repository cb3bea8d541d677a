using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Time;
using NodaTime;

namespace LeadExec.Grains.Tests.Leads;

// Delivery schedules in the client's zone: DIST-21, DELV-48, E-71
public sealed class ScheduleTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static readonly ImmutableArray<IsoDayOfWeek> Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    [Theory] // D-25: Mon-Fri 09:00-17:00 in the client's time, in winter and in summer, whatever the account's zone is
    [InlineData("2026-03-06T16:59:59-05:00", true)] // Friday before the clocks go forward
    [InlineData("2026-03-06T17:00:00-05:00", false)]
    [InlineData("2026-03-07T10:00:00-05:00", false)] // Saturday
    [InlineData("2026-03-09T08:59:59-04:00", false)] // Monday after
    [InlineData("2026-03-09T09:00:00-04:00", true)]
    [InlineData("2026-10-30T09:00:00-04:00", true)] // Friday before the clocks go back
    [InlineData("2026-11-02T08:59:59-05:00", false)] // Monday after
    [InlineData("2026-11-02T09:00:00-05:00", true)]
    [InlineData("2026-11-02T16:59:59-05:00", true)]
    public async Task Client_is_considered_in_its_own_hours(string at, bool considered)
    {
        var hours = new DeliverySchedule { Ranges = [.. Weekdays.Select(day => new DailyRange { Day = day, From = new LocalTime(9, 0), To = new LocalTime(17, 0) })] };
        var catalog = SampleCatalog.Create()
            .WithBuyer(1, 40m, method: method => method with { Schedule = hours })
            .WithClient(1, client => client with { ZoneId = "America/New_York" })
            .WithPortal(2, 30m);
        var time = DateTimeOffset.Parse(at, null);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog, new ManualTimeProvider(time));

        var reply = await engine.PostAsync($"60275{time.DayOfYear:000}{time.Hour:00}");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([considered ? "1:4000" : "2:3000"]);
        if (!considered)
        {
            engine.Log.Of(new LeadId(reply.LeadId)).ShouldContain(step => step.Reason == RejectReason.OutsideSchedule && step.AccountId == 1);
        }
    }
}
