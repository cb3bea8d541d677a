using LeadExec.Api.Intake.Pings;
using LeadExec.Domain.Catalogs;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Api.Tests.Intake;

// TH-08: the limit of a campaign's pings holds for all processes together.
public sealed class PingRateLimiterTests
{
    private static readonly Campaign Limited = IntakeCatalog.Web with { Channel = Channel.PingPost, Ping = new PingOptions { MostPerMinute = 3 } };
    private readonly ManualTimeProvider clock = new(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));
    private readonly ScriptedGrains grains = new();
    private int asked;

    public PingRateLimiterTests() => grains.CountPing = most => Task.FromResult<int?>(++asked > most ? 7 : null);

    [Fact]
    public async Task Two_processes_share_one_limit()
    {
        var (one, other) = (Limiter(), Limiter());

        int?[] waits = [await one.TakeAsync(Limited), await other.TakeAsync(Limited), await one.TakeAsync(Limited), await other.TakeAsync(Limited)];

        waits.ShouldBe([null, null, null, 7]);
    }

    [Fact]
    public async Task Flood_is_refused_without_asking_until_the_next_may_come()
    {
        var limiter = Limiter();
        asked = 3;
        (await limiter.TakeAsync(Limited)).ShouldBe(7);
        clock.Advance(TimeSpan.FromSeconds(2.5));

        (await limiter.TakeAsync(Limited)).ShouldBe(5);
        asked.ShouldBe(4);

        clock.Advance(TimeSpan.FromSeconds(4.5));
        await limiter.TakeAsync(Limited);
        asked.ShouldBe(5);
    }

    [Fact]
    public async Task Without_a_limit_nobody_is_asked()
    {
        (await Limiter().TakeAsync(Limited with { Ping = new PingOptions() })).ShouldBeNull();
        (await Limiter().TakeAsync(Limited with { Ping = null })).ShouldBeNull();
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task Counter_that_does_not_answer_lets_the_ping_through()
    {
        grains.CountPing = _ => Task.FromException<int?>(new TimeoutException());

        (await Limiter().TakeAsync(Limited)).ShouldBeNull();
    }

    private PingRateLimiter Limiter() => new(grains, clock, NullLogger<PingRateLimiter>.Instance);
}
