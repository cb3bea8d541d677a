using System.Collections.Frozen;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Places;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Time;

namespace LeadExec.Grains.Tests.Leads;

// DIST-01 to DIST-12, CLNT-05, E-42 to E-47: each method through the engine. Every test has its own buyers and its own day.
public sealed class MethodTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Round_robin_gives_five_leads_evenly() // D-07
    {
        await using var engine = await StartAsync(1, By(DistributionMethod.RoundRobin).WithPortal(11, 10m).WithBuyer(12, 10m).WithPortal(13, 10m));

        (await engine.ServeAsync("60255511", 5)).ShouldBe("11 12 13 11 12");
    }

    [Fact]
    public async Task Paused_client_stays_first_in_line() // D-08
    {
        await using var engine = await StartAsync(2, By(DistributionMethod.RoundRobin).WithPortal(21, 10m).WithPortal(22, 10m).WithPortal(23, 10m));
        void Pause(int lead) => engine.Catalogs.Publish(catalog => catalog.WithClient(22, client => client with { Status = lead == 2 ? ClientStatus.Suspended : ClientStatus.Active }));

        (await engine.ServeAsync("60255522", 5, Pause)).ShouldBe("21 23 22 21 23");
    }

    [Theory]
    [InlineData(DistributionMethod.Priority, "33 34 32 31")] // D-09
    [InlineData(DistributionMethod.Price, "32 33 34 31")] // D-10
    [InlineData(DistributionMethod.Geolocation, "34 32 31 33")]
    public async Task Method_decides_the_order_in_which_buyers_are_tried(DistributionMethod method, string expected)
    {
        var catalog = By(method)
            .WithBuyer(31, 20m).WithClient(31, client => client with { Priority = 5, PostalCode = "85004" })
            .WithBuyer(32, 35m).WithClient(32, client => client with { Priority = 3, PostalCode = "85301" })
            .WithBuyer(33, 35m).WithClient(33, client => client with { Priority = 0, PostalCode = "99999" })
            .WithBuyer(34, 28m).WithClient(34, client => client with { Priority = 1, PostalCode = "85302" });
        await using var engine = await StartAsync(3, Placed(catalog));
        foreach (var buyer in new[] { 31, 32, 33, 34 })
        {
            engine.Buyers.Answer(buyer, AttemptState.Rejected);
        }

        await engine.PostAsync($"602555330{(int)method}", change: command => command with { Fields = command.Fields.Add(EngineHost.Field("Zip", "85302")) });

        string.Join(' ', engine.Buyers.Sent.Select(sent => sent.Account)).ShouldBe(expected);
    }

    [Fact]
    public async Task Lead_without_a_known_postal_code_is_where_its_internet_address_is() // E-47
    {
        var catalog = Placed(By(DistributionMethod.Geolocation)
            .WithBuyer(35, 20m).WithClient(35, client => client with { PostalCode = "85004" })
            .WithBuyer(36, 20m).WithClient(36, client => client with { PostalCode = "85302" }));
        var ips = new IpPlaceFile(new IpFileMaker(28, 6).Put("198.51.100.0/24", 33.567, -112.18).Put("203.0.113.0/24", 33.45, -112.07).Write());
        await using var engine = await StartAsync(13, catalog with { IpPlaces = ips });
        async Task<string> FirstAsync(string phone, string zip, string address)
        {
            var reply = await engine.PostAsync(phone, change: command => command with { Fields = [.. command.Fields, EngineHost.Field("Zip", zip), EngineHost.Field("IP", address)] });
            return (await engine.SalesAsync(reply.LeadId)).Single().Split(':')[0];
        }

        (await FirstAsync("6025553501", "", "198.51.100.20")).ShouldBe("36");
        (await FirstAsync("6025553502", "00501", "203.0.113.20")).ShouldBe("35", "the code is not known, the address is");
        (await FirstAsync("6025553503", "85302", "203.0.113.20")).ShouldBe("36", "the code is known, so the address is not asked");
        (await FirstAsync("6025553504", "", "192.0.2.1")).ShouldBe("35", "neither is known: the order of creation");
    }

    [Theory]
    [InlineData(10, "44 45 46", 0)] // D-11: 30 + 25 + 10 beat 60
    [InlineData(4, "43", 1)] // D-11: 30 + 25 + 4 do not
    public async Task Price_optimization_takes_the_greater_revenue(int last, string expected, int phone)
    {
        var catalog = By(DistributionMethod.Price, new AutomationSettings { OptimizePrice = true }, maximum: 3)
            .WithBuyer(43, 60m, account => account with { Exclusive = true }).WithBuyer(44, 30m).WithBuyer(45, 25m).WithBuyer(46, last);
        await using var engine = await StartAsync(4, catalog);

        await engine.PostAsync($"602555440{phone}");

        string.Join(' ', engine.Buyers.Sent.Select(sent => sent.Account)).ShouldBe(expected);
    }

    [Fact]
    public async Task Weights_50_30_20_give_the_documented_sequence() // D-12
    {
        await using var engine = await StartAsync(5, Weighted(51, 52, 53));

        (await engine.ServeAsync("60255551", 10)).ShouldBe("51 52 53 51 51 52 51 53 52 51");
    }

    [Fact]
    public async Task Weights_are_renormalised_when_one_is_at_its_cap() // D-13
    {
        var catalog = Weighted(54, 55, 56);
        catalog = SampleCatalog.Change(catalog, builder => builder.Put(catalog.DeliveryAccounts[new DeliveryAccountId(54)] with { Limits = new QuantityLimits { PerDay = 1 } }));
        await using var engine = await StartAsync(6, catalog);
        (await engine.ServeAsync("60255552", 1)).ShouldBe("54");
        engine.Time.Advance(TimeSpan.FromHours(1)); // a new frame for the counts, the same day for the cap

        (await engine.ServeAsync("60255553", 5)).ShouldBe("55 56 55 56 55");
    }

    [Fact]
    public async Task Percents_60_40_give_the_documented_sequence() // D-14
    {
        await using var engine = await StartAsync(7, Percent(AboveTarget.Last, (61, 60m), (62, 40m)));

        (await engine.ServeAsync("60255561", 10)).ShouldBe("61 62 61 62 61 61 62 61 62 61");
    }

    [Fact]
    public async Task Client_with_its_percent_is_never_tried_when_so_set() // E-46
    {
        await using var engine = await StartAsync(8, Percent(AboveTarget.Never, (63, 50m)));

        (await engine.ServeAsync("60255562", 4)).ShouldBe("63 - 63 -");
        engine.Log.Segments.SelectMany(segment => segment.Steps).Count(step => step.Reason == RejectReason.PercentReached).ShouldBe(2);
    }

    [Fact]
    public async Task Shares_and_turns_are_rebuilt_from_sales_and_leads_after_a_restart() // E-44 to E-46
    {
        await using (var engine = await StartAsync(9, Weighted(71, 72, 73)))
        {
            (await engine.ServeAsync("60255571", 5)).ShouldBe("71 72 73 71 71");
        }

        await using (var engine = await StartAsync(9, Weighted(71, 72, 73), hours: 1))
        {
            (await engine.ServeAsync("60255572", 5)).ShouldBe("72 71 73 72 71");
        }

        await using (var engine = await StartAsync(10, Percent(AboveTarget.Last, (74, 60m), (75, 40m))))
        {
            (await engine.ServeAsync("60255573", 4)).ShouldBe("74 75 74 75");
        }

        await using (var engine = await StartAsync(10, Percent(AboveTarget.Last, (74, 60m), (75, 40m)), hours: 1))
        {
            (await engine.ServeAsync("60255574", 6)).ShouldBe("74 74 75 74 75 74");
        }
    }

    [Fact]
    public async Task Equals_are_decided_by_the_base_method() // DIST-11
    {
        var catalog = By(DistributionMethod.Weighted, new AutomationSettings { BaseMethod = BaseMethod.Price })
            .WithPortal(81, 10m).WithClient(81, client => client with { Weight = 5 })
            .WithPortal(82, 30m).WithClient(82, client => client with { Weight = 5 });
        await using var engine = await StartAsync(11, catalog);

        (await engine.ServeAsync("60255581", 4)).ShouldBe("82 81 82 81");
    }

    [Fact]
    public async Task Every_client_that_bought_used_a_turn()
    {
        await using var engine = await StartAsync(12, By(DistributionMethod.RoundRobin, maximum: 2).WithPortal(91, 10m).WithPortal(92, 10m).WithPortal(93, 10m));

        (await engine.ServeAsync("60255591", 3)).ShouldBe("91+92 93+91 92+93");
    }

    [Fact]
    public async Task Two_leads_at_once_never_get_the_same_turn() // E-44
    {
        const int Leads = 30;
        await using var engine = await StartAsync(13, By(DistributionMethod.RoundRobin).WithBuyer(94, 10m).WithBuyer(95, 10m).WithBuyer(96, 10m));
        var everybodyWaits = new TaskCompletionSource<DeliveryVerdict>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        foreach (var buyer in new[] { 94, 95, 96 })
        {
            engine.Buyers.Answer(buyer, () =>
            {
                if (Interlocked.Increment(ref waiting) == Leads)
                {
                    everybodyWaits.SetResult(ScriptedTransport.Verdict(AttemptState.Accepted));
                }

                return everybodyWaits.Task;
            });
        }

        await Task.WhenAll(Enumerable.Range(0, Leads).Select(lead => engine.PostAsync($"60255592{lead:00}"))).WaitAsync(TimeSpan.FromSeconds(60));

        engine.Buyers.Sent.GroupBy(sent => sent.Account).Select(sent => sent.Count()).ShouldBe([10, 10, 10]);
    }

    private async Task<EngineHost> StartAsync(int day, Catalog catalog, int hours = 0) =>
        await EngineHost.StartAsync(fixture.Database, catalog, new ManualTimeProvider(new DateTimeOffset(2026, 3, day, 10 + hours, 0, 0, TimeSpan.FromHours(-7))));

    private static Catalog By(DistributionMethod method, AutomationSettings? automation = null, int maximum = 1) =>
        SampleCatalog.Create(campaign => campaign with { DistributionMethod = method, Automation = automation, MaximumDeliveryCount = maximum });

    private static Catalog Weighted(params int[] buyers)
    {
        int[] weights = [50, 30, 20];
        var catalog = By(DistributionMethod.Weighted, new AutomationSettings { TimeFrame = buyers[0] == 54 ? TimeFrame.Hour : TimeFrame.Day });
        return buyers.Index().Aggregate(catalog, (made, buyer) => made.WithPortal(buyer.Item, 10m).WithClient(buyer.Item, client => client with { Weight = weights[buyer.Index] }));
    }

    private static Catalog Percent(AboveTarget aboveTarget, params (int Buyer, decimal Percent)[] buyers) => buyers.Aggregate(
        // Percentages are of all leads of the campaigns: each test has one of its own.
        SampleCatalog.Create(campaign => campaign with { Id = new CampaignId(buyers[0].Buyer), DistributionMethod = DistributionMethod.Percentage, Automation = new AutomationSettings { AboveTarget = aboveTarget } }),
        (made, buyer) => made.WithPortal(buyer.Buyer, 10m).WithClient(buyer.Buyer, client => client with { Percent = buyer.Percent }));

    /// <summary>A lead type with a zip code, and places one mile, ten miles and so on apart.</summary>
    private static Catalog Placed(Catalog catalog)
    {
        var type = catalog.LeadTypes[SampleCatalog.Type];
        var zip = new LeadField { Name = "Zip", Kind = FieldKind.PostalCode, SystemField = SystemField.Zip };
        var ip = new LeadField { Name = "IP", Kind = FieldKind.Text, SystemField = SystemField.IpAddress };
        return SampleCatalog.Change(catalog, builder => builder.Put(type with { Fields = [.. type.Fields, zip, ip] })) with
        {
            Places = PlaceTable.Of(
            [
                new PostalPlace("US", "85302", new GeoPoint(33.567, -112.179)),
                new PostalPlace("US", "85301", new GeoPoint(33.531, -112.178)),
                new PostalPlace("US", "85004", new GeoPoint(33.451, -112.071)),
            ]),
        };
    }
}
