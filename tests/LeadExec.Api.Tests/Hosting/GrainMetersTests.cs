using LeadExec.Hosting.Operations;
using LeadExec.TestKit.Time;

namespace LeadExec.Api.Tests.Hosting;

public sealed class GrainMetersTests
{
    private readonly ManualTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(65_536)]
    [InlineData(5_000_000)]
    [InlineData(60_000_000)]
    public void Percentile_is_never_too_low_and_at_most_a_quarter_and_a_microsecond_too_high(long microseconds)
    {
        using var meters = new GrainMeters(time);
        Call(meters, typeof(string), microseconds);

        var total = GrainTotals.Of(meters.Read())["String"];

        total.Percentile99!.Value.TotalMicroseconds.ShouldBeInRange(microseconds, microseconds * 1.25 + 1);
        total.Mean!.Value.TotalMicroseconds.ShouldBe(microseconds);
    }

    [Fact]
    public void Ninety_nine_of_a_hundred_calls_are_below_the_percentile()
    {
        using var meters = new GrainMeters(time);
        for (var call = 0; call < 99; call++)
        {
            Call(meters, typeof(string), 1_000);
        }

        Call(meters, typeof(string), 1_000_000);

        GrainTotals.Of(meters.Read())["String"].Percentile99!.Value.TotalMilliseconds.ShouldBeInRange(1, 1.3);
    }

    [Fact]
    public void Counts_stay_and_times_are_forgotten_after_ten_minutes()
    {
        using var meters = new GrainMeters(time);
        Call(meters, typeof(string), 1_000, failed: true);
        time.Advance(TimeSpan.FromMinutes(6));
        Call(meters, typeof(string), 2_000);

        var row = meters.Read().ShouldHaveSingleItem();
        (row.Calls, row.Failures, row.Recent.Sum()).ShouldBe((2, 1, 2));
        time.Advance(TimeSpan.FromMinutes(6));
        meters.Read().ShouldHaveSingleItem().Recent.Sum().ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(60));
        var later = meters.Read().ShouldHaveSingleItem();
        (later.Calls, later.Failures, later.Recent.Sum(), later.RecentMicroseconds).ShouldBe((2, 1, 0, 0));
    }

    [Fact]
    public void Hosts_add_up()
    {
        using var one = new GrainMeters(time);
        using var two = new GrainMeters(time);
        Call(one, typeof(string), 1_000);
        Call(two, typeof(string), 3_000, failed: true);
        Call(two, typeof(int), 1);

        var totals = GrainTotals.Of([.. one.Read(), .. two.Read()]);

        totals.Keys.Order().ShouldBe(["Int32", "String"]);
        (totals["String"].Calls, totals["String"].Failures, totals["String"].Mean).ShouldBe((2, 1, TimeSpan.FromMilliseconds(2)));
    }

    private void Call(GrainMeters meters, Type grain, long microseconds, bool failed = false)
    {
        var started = meters.Start();
        time.Advance(TimeSpan.FromMicroseconds(microseconds));
        meters.Record(grain, started, failed);
    }
}
