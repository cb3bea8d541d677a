using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Pings;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Pings;

// C-10: buyers that asked for it are told that their bid on an inbound ping lost, when the source was told no or posted nothing.
public sealed class PingLossTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Declined_ping_tells_those_who_bid()
    {
        await using var engine = await StartAsync(ping => ping with { RevenueRequirement = Money.Round(90m) });

        var reply = await engine.PingAsync();

        reply.Accepted.ShouldBeFalse();
        (await ToldAsync(engine, reply)).ShouldBe("2 notSold");
    }

    [Fact]
    public async Task Ping_that_nobody_posts_tells_them_when_it_has_expired()
    {
        await using var engine = await StartAsync();

        var reply = await engine.PingAsync();
        reply.Accepted.ShouldBeTrue();
        (await ToldAsync(engine, reply)).ShouldBeNull("the post may still come");
        await ExpireAsync(engine);

        (await ToldAsync(engine, reply)).ShouldBe("2 expired");
    }

    [Fact]
    public async Task Post_takes_the_place_of_the_expiry()
    {
        await using var engine = await StartAsync();

        var reply = await engine.PingAsync();
        var lead = await engine.PostAsync(reply, "6025590001");
        await ExpireAsync(engine);

        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["1:4000"]);
        (await ToldAsync(engine, reply)).ShouldBeNull();
        (await engine.Database.ScalarAsync<string>($"select payload->>'reason' from outbox where topic = 'bid.lost' and payload->>'leadId' = '{lead.LeadId}'")).ShouldBe("outbid");
    }

    [Fact]
    public async Task Test_ping_tells_nobody()
    {
        await using var engine = await StartAsync(ping => ping with { RevenueRequirement = Money.Round(90m) });

        var reply = await engine.PingAsync(test: true);

        reply.Accepted.ShouldBeFalse();
        (await ToldAsync(engine, reply)).ShouldBeNull();
    }

    /// <summary>Buyer 1 bids 40, buyer 2 bids 30 and asked to be told.</summary>
    private async Task<EngineHost> StartAsync(Func<PingOptions, PingOptions>? options = null)
    {
        var catalog = PingSamples.Campaign(options, campaign => campaign with { Auction = AuctionSettings.Standard })
            .WithPinged(1).WithPinged(2, account => account with { Bidding = new BidSettings { LossNoticeMethodId = new DeliveryMethodId(2) } });
        var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Bid(1, 40m);
        engine.Buyers.Bid(2, 30m);
        return engine;
    }

    private static async Task ExpireAsync(EngineHost engine)
    {
        engine.Time.Advance(TimeSpan.FromSeconds(361));
        await engine.Pings.ForgetAsync(TimeSpan.FromDays(30), 10_000, CancellationToken.None);
    }

    private static async Task<string?> ToldAsync(EngineHost engine, PingReply reply)
    {
        var told = await engine.Database.ScalarAsync<string>($"select string_agg(payload->>'accountId' || ' ' || (payload->>'reason'), ',') from outbox where topic = 'bid.lost' and payload->>'leadId' = '{reply.PingId}'");

        // Nobody tells it here, and the other tests of this database check that nothing waits for days (INV-28).
        await engine.Database.ExecuteAsync("update outbox set state = 1 where topic = 'bid.lost'");
        return told;
    }
}
