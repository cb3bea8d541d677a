using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LeadExec.EndToEnd.Tests.Support;

namespace LeadExec.EndToEnd.Tests;

// D-27 to D-33 and what belongs to them, through the front doors of the running product (RCV-04, RCV-05, RCV-24 to RCV-28, E-22, E-23, E-32).
[Collection(Alone.Name)]
public sealed class PingTests(PingScenarioFixture product) : IClassFixture<PingScenarioFixture>
{
    [Theory]
    [InlineData(200, true)]
    [InlineData(301, false)]
    public async Task Order_id_is_good_for_five_minutes_by_the_clock_of_the_database(int age, bool taken) // D-27, FM-33; to the millisecond: LeadJournalCompliance
    {
        var ping = await product.PingAsync(PingScenarios.Window);
        ping.Status.ShouldBe(200);
        ping.Accepted.ShouldBeTrue();
        ping.Price.ShouldBe(25m);
        await product.Database.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"update ping set issued_at = clock_timestamp() - interval '{age} seconds' where id = '{ping.Json["pingId"]}'"));

        var answer = await product.PostAsync(PingScenarioFixture.Lead(PingScenarios.Window, ping.OrderId));

        answer.Accepted.ShouldBe(taken, answer.Text);
        answer.Text.Contains("expired", StringComparison.Ordinal).ShouldBe(!taken);
    }

    [Fact]
    public async Task Order_id_is_used_once() // D-28
    {
        var ping = await product.PingAsync(PingScenarios.Window);
        var lead = PingScenarioFixture.Lead(PingScenarios.Window, ping.OrderId);

        var first = await product.PostAsync(lead);
        var second = await product.PostAsync(PingScenarioFixture.Lead(PingScenarios.Window, ping.OrderId));
        var replay = await product.PostAsync(lead);

        first.Accepted.ShouldBeTrue(first.Text);
        second.Accepted.ShouldBeFalse();
        second.Text.ShouldContain("used before");
        replay.Replayed.ShouldBeTrue();
        replay.Bytes.ShouldBe(first.Bytes);
    }

    [Theory]
    [InlineData("text/xml")]
    [InlineData("application/xml; charset=utf-8")]
    public async Task Ping_in_xml_is_refused_and_a_post_in_xml_is_not(string mediaType) // D-29, RCV-05
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/processor/ping/general") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("<Ping><State>AZ</State></Ping>")) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        var refused = await PingAnswered.OfAsync(product.Silo.Http, request);
        var post = await product.PostAsync(PingScenarioFixture.Lead(PingScenarios.Window, (await product.PingAsync(PingScenarios.Window)).OrderId), PostKind.V1Xml);

        refused.Status.ShouldBe(415);
        refused.Accepted.ShouldBeFalse();
        refused.Reason.ShouldBe("unsupportedMediaType");
        refused.Json["message"]!.GetValue<string>().ShouldContain("JSON");
        post.Accepted.ShouldBeTrue(post.Text);
    }

    [Theory]
    [InlineData(1, true)] // D-30: 40 - 25 = 15
    [InlineData(2, false)]
    [InlineData(3, true)] // D-31: 15 of 40 is 37.5 %
    [InlineData(4, false)]
    public async Task Profit_requirement(int campaign, bool accepted)
    {
        var ping = await product.PingAsync(PingScenarios.Profit, campaign);

        ping.Status.ShouldBe(200);
        ping.Accepted.ShouldBe(accepted);
        ping.Reason.ShouldBe(accepted ? null : "noCoverage", "a source is not told what our clients pay");
        (ping.Json["orderId"] is not null).ShouldBe(accepted);
    }

    [Theory]
    [InlineData(PingScenarios.OneMatch, false)]
    [InlineData(PingScenarios.TwoMatches, true)]
    public async Task Minimum_delivery_count(int scenario, bool accepted) => (await product.PingAsync(scenario)).Accepted.ShouldBe(accepted); // D-32

    [Theory]
    [InlineData(1, "State=AZ", true)]
    [InlineData(2, "State=AZ", false)]
    [InlineData(1, "State=NV", false)]
    public async Task Qualify_all_or_pinged_fields_only(int campaign, string fields, bool accepted) => // D-33
        (await product.PingAsync(PingScenarios.Qualify, campaign, fields)).Accepted.ShouldBe(accepted);

    [Fact]
    public async Task Shared_exchange_shows_every_bid_after_margin_and_sells_the_one_that_is_picked()
    {
        var ping = await PingAnswered.OfJsonAsync(product.Silo.Http, PingScenarios.Exchange, PingScenarios.Number(PingScenarios.Exchange, 1), new { State = "AZ" });
        ping.Accepted.ShouldBeTrue();
        ping.Price.ShouldBe(36m);
        var bids = ping.Json["bids"]!.AsArray();
        bids.Select(bid => bid!["price"]!.GetValue<decimal>()).ShouldBe([36m, 27m]);

        var lead = PingScenarioFixture.Lead(PingScenarios.Exchange, ping.OrderId).With("bidIds", bids[1]!["bidId"]!.GetValue<string>());
        var answer = await product.PostAsync(lead);

        answer.Accepted.ShouldBeTrue(answer.Text);
        (await new LeadBooks(product.Database.DataSource).OfAsync(answer.LeadId)).Clients.ShouldBe([PingScenarios.Number(PingScenarios.Exchange, 2)]);
    }

    [Fact]
    public async Task Pings_beyond_the_campaigns_limit_are_told_so_and_when() // TH-08
    {
        (await product.PingAsync(PingScenarios.Limited)).Accepted.ShouldBeTrue();
        (await product.PingAsync(PingScenarios.Limited)).Accepted.ShouldBeTrue();

        var third = await product.PingAsync(PingScenarios.Limited);

        third.Status.ShouldBe(429);
        third.Reason.ShouldBe("pingLimit");
        third.RetryAfter.ShouldNotBeNull().ShouldBeInRange(1, 61);
    }

    [Fact]
    public async Task Duplicates_are_told_by_value_or_by_hash_and_nothing_else_is() // E-32, RCV-29
    {
        var ping = await PingAnswered.OfJsonAsync(product.Silo.Http, PingScenarios.Exchange, PingScenarios.Number(PingScenarios.Exchange, 1), new { State = "AZ" });
        var lead = PingScenarioFixture.Lead(PingScenarios.Exchange, ping.OrderId);
        var phone = lead.Fields["PrimaryPhone"];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(phone)));
        (await IsDuplicateAsync(phone)).ShouldBe("""{"duplicate":false}""");
        (await IsDuplicateAsync(hash)).ShouldBe("""{"duplicate":false}""");

        (await product.PostAsync(lead)).Accepted.ShouldBeTrue();

        (await IsDuplicateAsync(phone)).ShouldBe("""{"duplicate":true}""");
        (await IsDuplicateAsync($"1-{phone[..3]}-{phone[3..6]}-{phone[6..]}")).ShouldBe("""{"duplicate":true}""", "read like a posted value");
        (await IsDuplicateAsync(hash.ToUpperInvariant())).ShouldBe("""{"duplicate":true}""");
        JsonNode.Parse(await IsDuplicateAsync(phone, PingScenarios.Window))!["reason"]!.GetValue<string>().ShouldBe("duplicateCheckOff");
    }

    private async Task<string> IsDuplicateAsync(string phone, int scenario = PingScenarios.Exchange)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/duplicates/check")
        {
            Content = JsonContent.Create(new { source = new { vid = PingScenarios.Source, lid = scenario, aid = PingScenarios.Number(scenario, 1) }, fields = new { PrimaryPhone = phone } }),
        };
        request.Headers.Add("api-key", PingScenarios.Key);
        using var answer = await product.Silo.Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
