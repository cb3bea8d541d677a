using LeadExec.BuyerSimulator;
using LeadExec.Check;
using LeadExec.EndToEnd.Tests.Support;

namespace LeadExec.EndToEnd.Tests;

/// <summary>kill -9 in mid-auction and in mid-post: no order id serves twice, nothing stays held, and the record is sound (INV-24).</summary>
[Collection(Alone.Name)]
public sealed class PingKillTests(PingScenarioFixture product) : IClassFixture<PingScenarioFixture>
{
    private static readonly BuyerBehaviour Hanging = new() { DelayMs = 120_000 };

    [Fact]
    public async Task Killed_in_mid_auction_and_in_mid_post_the_record_is_sound()
    {
        product.Buyer.Set("pings", Hanging);
        await DieAsync(product.PingAsync(PingScenarios.Auction), "pings");
        (await CountAsync("select count(*) from ping where accepted")).ShouldBe(0, "nobody got an order id");
        (await CountAsync("select count(*) from attempt")).ShouldBe(0, "a bid holds nothing");

        product.Buyer.Set("pings", new BuyerBehaviour { Price = "55.00" });
        product.Buyer.Set("posts", Hanging);
        var ping = await product.PingAsync(PingScenarios.Auction);
        ping.Accepted.ShouldBeTrue(ping.Json.ToJsonString());
        var lead = PingScenarioFixture.Lead(PingScenarios.Auction, ping.OrderId);
        await DieAsync(product.PostAsync(lead), "posts");

        product.Buyer.Set("posts", new BuyerBehaviour());
        var other = await product.PostAsync(PingScenarioFixture.Lead(PingScenarios.Auction, ping.OrderId));
        other.Accepted.ShouldBeFalse();
        other.Text.ShouldContain("used before");
        await Eventually.TrueAsync(async () => await CountAsync("select count(*) from lead_flow where stage in (0, 1)") == 0, "the end of the lead that was under way");
        (await CountAsync("select count(*) from attempt where state = 1")).ShouldBe(0);
        (await CountAsync("select count(*) from ping where used_by is not null")).ShouldBe(1);

        var again = await product.PingAsync(PingScenarios.Auction);
        var sold = await product.PostAsync(PingScenarioFixture.Lead(PingScenarios.Auction, again.OrderId));
        sold.Accepted.ShouldBeTrue(sold.Text);
        (await new LeadBooks(product.Database.DataSource).OfAsync(sold.LeadId)).Revenue.ShouldBe(55m);
        var broken = await InvariantChecker.RunAsync(product.Database.DataSource, new CheckOptions(), CancellationToken.None);
        broken.Where(result => result.Broken).Select(result => $"{result.Invariant.Id} {string.Join(" | ", result.FirstRows)}").ShouldBeEmpty();
    }

    /// <summary>The buyer has the request and says nothing; then the process is gone, and another takes over.</summary>
    private async Task DieAsync(Task call, string buyer)
    {
        await Eventually.TrueAsync(() => Task.FromResult(product.Buyer.Seen.Any(seen => seen.Buyer == buyer)), $"a request of {buyer}");
        await product.Silo.KillAsync();
        (await Record.ExceptionAsync(() => call)).ShouldBeOfType<HttpRequestException>();
        await product.Silo.DisposeAsync();
        await product.RestartAsync();
    }

    private Task<long> CountAsync(string sql) => product.Database.ScalarAsync<long>(sql);
}
