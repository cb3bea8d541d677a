using System.Text.Json.Nodes;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using LeadExec.Ports.Pings;
using LeadExec.Postgres;
using LeadExec.Postgres.Pings;

namespace LeadExec.Api.Tests.Leads;

// C-9, C-10, TH-08: inbound pings as staff see them
public sealed class PingApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const int Campaign = 9200;

    private static int _tokens;

    [Fact]
    public async Task Ping_is_listed_and_shown_with_the_bids_of_its_buyers()
    {
        using var admin = await host.AdministratorAsync();
        var accepted = await StoreAsync(Ping(accepted: true) with
        {
            Price = Money.FromCents(3_000),
            Revenue = Money.FromCents(4_250),
            Matches = 1,
            Shared = true,
            Traces =
            [
                Trace(71, PingState.BidAccepted) with { Price = Money.FromCents(4_250), ElapsedMs = 41 },
                Trace(72, PingState.TimedOut) with { ElapsedMs = 900, Reason = RejectReason.BuyerTimeout, Detail = "no answer in 900 ms" },
            ],
        });
        var declined = await StoreAsync(Ping(accepted: false) with { Reason = RejectReason.ProfitTooLow, ReasonDetail = "profit 1.00 of 5.00" });

        var list = (await admin.CallAsync("GET", $"/api/v1/pings?campaignId={Campaign}").ExpectAsync(200)).Json["items"]!.AsArray();
        list.Select(item => item!["id"]!.GetValue<Guid>()).ShouldBe([declined.Value, accepted.Value], "newest first");
        (list[0]!["state"]!.GetValue<string>(), list[0]!["reason"]!.GetValue<string>(), list[0]!["reasonDetail"]!.GetValue<string>()).ShouldBe(("declined", "profitTooLow", "profit 1.00 of 5.00"));

        var ping = (await admin.CallAsync("GET", $"/api/v1/pings/{accepted.Value}").ExpectAsync(200)).Json;
        (ping["state"]!.GetValue<string>(), ping["price"]!.GetValue<string>(), ping["revenue"]!.GetValue<string>(), ping["shared"]!.GetValue<bool>()).ShouldBe(("accepted", "30.00", "42.50", true));
        ping["bids"]!.AsArray().Select(Words).ShouldBe(["71 bidAccepted 42.50 41  ", "72 timedOut  900 buyerTimeout no answer in 900 ms"]);
        await admin.CallAsync("GET", $"/api/v1/pings/{Guid.CreateVersion7()}").ExpectAsync(404);
    }

    [Fact]
    public async Task List_is_filtered_paged_and_tells_used_and_expired_order_ids()
    {
        using var admin = await host.AdministratorAsync();
        var used = await StoreAsync(Ping(accepted: true, Campaign + 1));
        var expired = await StoreAsync(Ping(accepted: true, Campaign + 1));
        await StoreAsync(Ping(accepted: false, Campaign + 1) with { Reason = RejectReason.NoCoverage });
        var lead = Guid.CreateVersion7();
        await host.Database.ExecuteAsync($"update ping set used_by = '{lead}', used_at = issued_at where id = '{used.Value}'");
        await host.Database.ExecuteAsync($"update ping set issued_at = issued_at - interval '301 seconds' where id = '{expired.Value}'");

        var yes = (await admin.CallAsync("GET", $"/api/v1/pings?campaignId={Campaign + 1}&accepted=true").ExpectAsync(200)).Json["items"]!.AsArray();
        yes.Select(item => item!["state"]!.GetValue<string>()).ShouldBe(["expired", "consumed"]);
        yes[1]!["leadId"]!.GetValue<Guid>().ShouldBe(lead);

        var first = (await admin.CallAsync("GET", $"/api/v1/pings?campaignId={Campaign + 1}&limit=2").ExpectAsync(200)).Json;
        var second = (await admin.CallAsync("GET", $"/api/v1/pings?campaignId={Campaign + 1}&limit=2&cursor={first["next"]!.GetValue<string>()}").ExpectAsync(200)).Json;
        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => item!["state"]!.GetValue<string>()).ShouldBe(["declined", "expired", "consumed"]);
        second["next"].ShouldBeNull();
        await admin.CallAsync("GET", "/api/v1/pings?limit=0").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/pings?cursor=nonsense").ExpectAsync(400);
    }

    private static string Words(JsonNode? bid) =>
        $"{bid!["deliveryAccountId"]} {bid["state"]} {bid["price"]} {bid["elapsedMs"]} {bid["reason"]} {bid["detail"]}";

    private async Task<PingId> StoreAsync(PingRecord ping)
    {
        using var store = new PostgresPingStore(host.Database.DataSource, new PostgresOptions { ConnectionString = host.Database.ConnectionString, SiloBootId = Guid.CreateVersion7() });
        await store.StoreAsync(ping, CancellationToken.None);
        return ping.Id;
    }

    private PingRecord Ping(bool accepted, int campaign = Campaign) => new()
    {
        Id = new PingId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(50).AddSeconds(Interlocked.Increment(ref _tokens)))),
        LeadTypeId = new LeadTypeId(4439),
        LeadSourceId = new LeadSourceId(6240),
        CampaignId = new CampaignId(campaign),
        ReceivedAt = DateTimeOffset.UnixEpoch.AddYears(50).AddSeconds(_tokens),
        CatalogVersion = new CatalogVersion(1),
        Accepted = accepted,
        TokenHash = accepted ? [.. Enumerable.Repeat((byte)_tokens, 31), (byte)(campaign % 256)] : [],
    };

    private static PingTrace Trace(int account, PingState state) => new()
    {
        ClientId = new ClientId(7),
        AccountId = new DeliveryAccountId(account),
        MethodId = new DeliveryMethodId(9),
        BidId = new BidId(Guid.CreateVersion7()),
        State = state,
    };
}
