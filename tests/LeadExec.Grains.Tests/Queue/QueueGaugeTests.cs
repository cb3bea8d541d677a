using LeadExec.Grains.Queue;
using LeadExec.Ports.Queue;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.Options;

namespace LeadExec.Grains.Tests.Queue;

// When the queue takes no more, and when health says so. FM-14, FM-81
public sealed class QueueGaugeTests : IDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly QueueGauge gauge;

    public QueueGaugeTests() => gauge = new QueueGauge(
        Options.Create(new QueueOptions { MaximumDepth = 100, MaximumAgeSeconds = 600, DegradedDepth = 50, DegradedAgeSeconds = 60 }), clock);

    public void Dispose() => gauge.Dispose();

    [Theory]
    [InlineData(0, 0, false, false)]
    [InlineData(49, 60, false, false)]
    [InlineData(50, 0, false, true)]
    [InlineData(1, 61, false, true)]
    [InlineData(99, 600, false, true)]
    [InlineData(100, 0, true, true)]
    [InlineData(1, 601, true, true)]
    public void Depth_and_age_decide(int due, int seconds, bool full, bool degraded)
    {
        gauge.Measured(new QueueDepth(due, TimeSpan.FromSeconds(seconds)));

        (gauge.IsFull, gauge.IsDegraded).ShouldBe((full, degraded));
    }

    [Fact]
    public void Burst_between_two_measurements_counts()
    {
        gauge.Measured(new QueueDepth(98, TimeSpan.Zero));
        gauge.Added();
        gauge.IsFull.ShouldBeFalse();
        gauge.Added();
        gauge.IsFull.ShouldBeTrue();

        gauge.Measured(new QueueDepth(40, TimeSpan.Zero));

        gauge.Depth.Due.ShouldBe(40);
        gauge.IsFull.ShouldBeFalse();
    }

    [Fact]
    public void Oldest_lead_ages_while_nobody_measures()
    {
        gauge.Measured(new QueueDepth(3, TimeSpan.FromSeconds(590)));
        clock.Advance(TimeSpan.FromSeconds(11));

        gauge.Depth.OldestAge.ShouldBe(TimeSpan.FromSeconds(601));
        gauge.IsFull.ShouldBeTrue();
    }

    [Fact]
    public async Task Bell_that_rang_before_the_worker_listens_is_heard_once()
    {
        using var bell = new QueueBell();
        bell.Ring();
        bell.Ring();
        await bell.WaitAsync(TimeSpan.FromHours(1), clock, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        var second = bell.WaitAsync(TimeSpan.FromHours(1), clock, CancellationToken.None);

        second.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromHours(1));
        await second.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
