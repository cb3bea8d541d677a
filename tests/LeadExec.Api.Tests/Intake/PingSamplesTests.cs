using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadExec.Api.Intake.Instructions;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Postgres;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Intake;

// RPT-13, RCV-04, RCV-05, RCV-24 to RCV-28, DELV-32, DELV-53: the samples of the page, and the demo's pings and posts, at the real receivers
public sealed class PingSamplesTests(PingSamplesTests.Demo demo) : IClassFixture<PingSamplesTests.Demo>
{
    private const string AccessKey = "demo-access-key-for-tests";

    [Fact]
    public async Task Every_sample_of_the_ping_page_is_accepted_and_its_order_id_runs_a_sample_of_the_post_page()
    {
        var pings = CurlSample.AllOf(await demo.Silo.Http.GetStringAsync(demo.PagePath + "/ping"));
        var posts = CurlSample.AllOf(await demo.Silo.Http.GetStringAsync(demo.PagePath));
        pings.Count.ShouldBe(3);
        posts.Count.ShouldBe(4);

        var before = demo.Buyer.Log.Of("sonora").Count;
        for (var at = 0; at < posts.Count; at++)
        {
            var ping = JsonNode.Parse(await RunAsync(pings[at % pings.Count]))!;
            ping["accepted"]!.GetValue<bool>().ShouldBeTrue(ping.ToJsonString());
            var answer = await RunAsync(posts[at].Replace("ORDER_ID_OF_THE_PING", ping["orderId"]!.GetValue<string>(), StringComparison.Ordinal));
            Accepted(answer).ShouldBeTrue(answer);
        }

        demo.Buyer.Log.Of("sonora").Count.ShouldBe(before, "a test ping asks nobody, a test post is not delivered");
    }

    [Fact] // the README's ping and post
    public async Task Ping_is_answered_with_the_share_of_the_better_bid_and_its_post_is_sold_along_it()
    {
        var ping = JsonNode.Parse(await FormAsync("/processor/ping/general", "LID=4440&VID=6240&AID=13279&State=AZ&Zip=85004"))!;
        ping["accepted"]!.GetValue<bool>().ShouldBeTrue(ping.ToJsonString());
        ping["price"]!.GetValue<decimal>().ShouldBe(25.20m); // 70 % of 36.00

        const string Person = "&FirstName=Di&LastName=Ray&Email=di@example.com&PrimaryPhone=6025550145&Zip=85004&State=";
        var post = "LID=4440&VID=6240&AID=13279&orderId=" + ping["orderId"]!.GetValue<string>() + Person;
        (await FormAsync("/processor/insert/general", post + "NV")).ShouldContain("differs from its ping"); // E-23, and the id stays usable
        (await FormAsync("/processor/insert/general", post + "AZ")).ShouldSatisfyAllConditions(answer => Accepted(answer).ShouldBeTrue(answer), answer => answer.ShouldContain("<Cost>25.20</Cost>")); // RCV-30: as quoted

        var seen = demo.Buyer.Seen.Where(request => request.Buyer is "sonora" or "mesa").ToList();
        var asked = seen.Where(request => request.Target.Contains("/ping", StringComparison.Ordinal)).Select(request => (request.Buyer, Text: Encoding.UTF8.GetString(request.Body))).ToList();
        asked.Select(request => request.Buyer).Order().ShouldBe(["mesa", "sonora"]);
        asked.ShouldAllBe(request => request.Text.Contains("85004") && !request.Text.Contains("di@example.com") && !request.Text.Contains("6025550145")); // DELV-54
        var sold = seen.Where(request => request.Target.Contains("/post", StringComparison.Ordinal)).ShouldHaveSingleItem();
        sold.Buyer.ShouldBe("sonora");
        var body = JsonNode.Parse(sold.Body)!;
        body["Email"]!.GetValue<string>().ShouldBe("di@example.com");
        body["OrderID"]!.GetValue<string>().Length.ShouldBe(32, "the reference of the ping's answer"); // DELV-32
    }

    [Fact] // RCV-05, D-29
    public async Task Xml_ping_is_refused_in_words()
    {
        using var content = new StringContent("<Ping><LID>4440</LID></Ping>", Encoding.UTF8, "application/xml");
        using var answer = await demo.Silo.Http.PostAsync(new Uri("/processor/ping/general", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("JSON or as a form");
    }

    private static bool Accepted(string answer) => Regex.IsMatch(answer, @"(?:isValidPost|accepted)\W+true");

    private async Task<string> RunAsync(string command)
    {
        using var answer = await CurlSample.RunAsync(demo.Silo.Http, command.Replace("YOUR_ACCESS_KEY", AccessKey, StringComparison.Ordinal));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, command + "\n" + text);
        return text;
    }

    private async Task<string> FormAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, Posts.FormType);
        using var answer = await demo.Silo.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The product with its sample account; the buyers are in this process.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        private readonly ScratchFolder folder = ScratchFolder.InMemory();
        private TestDatabase? database;
        private BuyerSimulator.BuyerSimulator? buyer;
        private SiloProcess? silo;

        internal SiloProcess Silo => silo!; // set before the tests

        internal BuyerSimulator.BuyerSimulator Buyer => buyer!;

        internal string PagePath { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            var data = Path.Combine(folder.FullPath, "data");
            database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
            buyer = await BuyerSimulator.BuyerSimulator.StartAsync();
            silo = await SiloProcess.StartAsync(new SiloStart
            {
                DataFolder = data,
                Log = Path.Combine(folder.FullPath, "silo.log"),
                Port = SiloProcess.FreePort(),
                Database = database.ConnectionString,
                AllowUnsafeDatabase = true,
                Demo = true,
                BuyerPort = buyer.Address.Port,
            });
            await GiveAccessKeyAsync(data);
            await using var services = new ServiceCollection().AddLogging().AddLeadExecPostgres(database.ConnectionString, key => key.DataFolder = data).BuildServiceProvider();
            PagePath = "/posting-instructions/" + InstructionToken.Of(services.GetRequiredService<IKeyedHash>(), new CampaignId(13279));
        }

        public async ValueTask DisposeAsync()
        {
            if (silo is not null)
            {
                await silo.DisposeAsync();
            }

            if (buyer is not null)
            {
                await buyer.DisposeAsync();
            }

            if (database is not null)
            {
                await database.DisposeAsync();
            }

            folder.Dispose();
        }

        // V2 needs a credential, and the sample source has none; the running process hears of the change by itself.
        private async Task GiveAccessKeyAsync(string data)
        {
            var source = new LeadSource { Id = new LeadSourceId(6240), Name = "Desert Home Guide", PostsPerSecond = 10_000, AccessKeyHashes = [SampleAccount.HashOf(AccessKey)] };
            await SettingPublisher.PublishAsync(database!.ConnectionString, data, SettingPublisher.Of(source));
            for (var until = Environment.TickCount64 + 30_000; Environment.TickCount64 < until; await Task.Delay(100))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/v2/leads?reference=none");
                request.Headers.Add("api-key", AccessKey);
                using var answer = await silo!.Http.SendAsync(request);
                if (answer.StatusCode != HttpStatusCode.Unauthorized)
                {
                    return;
                }
            }

            throw new TimeoutException("The access key did not become known.");
        }
    }
}
