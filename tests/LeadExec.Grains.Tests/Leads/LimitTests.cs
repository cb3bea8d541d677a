using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Time;

namespace LeadExec.Grains.Tests.Leads;

// Caps of every window on campaigns, delivery accounts and clients, shares of qualified leads, the rescan over full caps:
// CAMP-16, CLNT-19, CLNT-20, CLNT-24, DIST-46, DIST-47, DIST-48, E-04, E-05, E-50, E-58
public sealed class LimitTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData("week", "2026-03-15T23:59:00Z", "2026-03-16T00:00:30Z")] // Sunday night to Monday
    [InlineData("month", "2026-03-31T23:59:00Z", "2026-04-01T00:00:30Z")]
    public async Task Calendar_cap_of_a_campaign_opens_with_its_window(string window, string before, string after) // CAMP-16, E-04
    {
        var limits = window == "week" ? new QuantityLimits { PerWeek = 2 } : new QuantityLimits { PerMonth = 2 };
        var catalog = SampleCatalog.Create(campaign => campaign with { Id = new CampaignId(window.Length), Limits = limits }).WithPortal(101, 40m);
        catalog = catalog with { Account = catalog.Account with { ZoneId = "UTC" } };
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog, At(before));
        Task<LeadReply> Post(int number) => engine.PostAsync($"602661{window.Length}0{number:00}", change: command => command with { CampaignId = window.Length });
        await Post(1);
        await Post(2);
        var third = await Post(3);
        engine.Time.JumpTo(DateTimeOffset.Parse(after, null));
        var fourth = await Post(4);

        (await engine.LoadAsync(third)).Reason.ShouldBe(RejectReason.OverLimit);
        (await engine.LoadAsync(fourth)).Reason.ShouldBe(RejectReason.None);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(0, 0, 0, 1)]
    public async Task Client_wide_cap_counts_over_all_its_accounts_and_a_failure_gives_its_place_back(int hour, int day, int week, int month)
    {
        var (first, second) = ((hour * 110) + (day * 120) + (week * 130) + (month * 140), (hour * 111) + (day * 121) + (week * 131) + (month * 141));
        var catalog = SampleCatalog.Create()
            .WithBuyer(first, 40m)
            .WithAccount(first, second, 39m)
            .WithClient(first, client => client with { Limits = new QuantityLimits { PerHour = hour, PerDay = day, PerWeek = week, PerMonth = month } })
            .WithPortal(102, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(first, Domain.Delivery.AttemptState.Failed);
        var phones = Enumerable.Range(0, 6).Select(number => $"60265{first}{number:00}").ToList();

        // Each fails at the client's first account, which gives the place back to its second one.
        var replies = new List<LeadReply>();
        foreach (var phone in phones)
        {
            replies.Add(await engine.PostAsync(phone));
        }

        var sales = new List<string>();
        foreach (var reply in replies)
        {
            sales.AddRange(await engine.SalesAsync(reply.LeadId));
        }

        var reasons = string.Join(", ", await Task.WhenAll(replies.Select(async reply => (await engine.LoadAsync(reply)).Reason)));
        sales.Count(sale => sale == $"{second}:3900").ShouldBe(1, reasons);
        sales.Count(sale => sale == "102:1000").ShouldBe(5, reasons);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Caps_of_all_three_kinds_are_exact_when_leads_come_at_once() // D-70
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { Id = new CampaignId(9), Limits = new QuantityLimits { PerDay = 24 } })
            .WithBuyer(151, 50m, account => account with { Limits = new QuantityLimits { PerDay = 5 } })
            .WithAccount(151, 152, 49m, account => account with { Limits = new QuantityLimits { PerDay = 6 } })
            .WithClient(151, client => client with { Limits = new QuantityLimits { PerDay = 8 } })
            .WithPortal(153, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => engine.PostAsync($"60267700{number:00}", change: command => command with { CampaignId = 9 })));

        var all = (await Task.WhenAll(replies.Select(reply => engine.SalesAsync(reply.LeadId)))).SelectMany(sales => sales).ToList();
        all.Count(sale => sale == "151:5000").ShouldBeLessThanOrEqualTo(5);
        all.Count(sale => sale == "152:4900").ShouldBeLessThanOrEqualTo(6);
        all.Count(sale => !sale.StartsWith("153", StringComparison.Ordinal)).ShouldBe(8);
        all.Count.ShouldBe(24);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Quarter_of_the_qualified_leads_gets_every_fourth_through_the_engine() // D-21, F-18
    {
        var catalog = SampleCatalog.Create()
            .WithBuyer(161, 50m, account => account with { Share = new QualifiedShare { Percent = 25 }, Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ"]) })
            .WithPortal(162, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var delivered = new List<int>();
        for (var number = 1; number <= 40; number++)
        {
            await engine.PostAsync($"60267810{number:00}", "NV"); // does not qualify, does not count
            var reply = await engine.PostAsync($"60267811{number:00}");
            if ((await engine.SalesAsync(reply.LeadId)).Single() == "161:5000")
            {
                delivered.Add(number);
            }
        }

        delivered.ShouldBe(Enumerable.Range(1, 10).Select(n => n * 4));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Share_of_a_client_counts_over_its_accounts_and_is_never_exceeded_by_leads_at_once() // E-50
    {
        var catalog = SampleCatalog.Create()
            .WithBuyer(171, 50m)
            .WithAccount(171, 172, 49m)
            .WithClient(171, client => client with { Share = new QualifiedShare { Percent = 50, Frame = ShareFrame.Month } })
            .WithPortal(173, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        for (var round = 0; round < 4; round++)
        {
            var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => engine.PostAsync($"6026790{round}{number:00}")));
            replies.ShouldAllBe(reply => reply.Status == LeadReplyStatus.Final);
        }

        var own = (await engine.SalesAsync()).Count(sale => sale.StartsWith("171", StringComparison.Ordinal) || sale.StartsWith("172", StringComparison.Ordinal));
        own.ShouldBeInRange(4, 20);
        (await engine.Database.ScalarAsync<long>("select count(*) from qualified where kind = 7 and id = 171")).ShouldBe(40);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Only_account_at_its_limit_takes_the_lead_in_the_rescan() // D-20, DIST-47
    {
        var catalog = SampleCatalog.Create().WithBuyer(181, 50m, account => account with { Limits = new QuantityLimits { PerDay = 1 }, AllowOverCap = true });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        await engine.PostAsync("6026800001");

        var second = await engine.PostAsync("6026800002");

        (await engine.SalesAsync(second.LeadId)).ShouldBe(["181:5000"]);
        engine.Log.Of(new LeadId(second.LeadId)).ShouldContain(step => step.Step == "candidate" && step.Reason == RejectReason.DailyCap && step.AccountId == 181);
        (await engine.Database.ScalarAsync<bool>($"select over_cap from attempt where lead_id = '{second.LeadId}'")).ShouldBeTrue();
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Rescan_is_for_nobody_else_and_keeps_to_the_client_s_cap() // E-58
    {
        var catalog = SampleCatalog.Create()
            .WithBuyer(191, 50m, account => account with { Limits = new QuantityLimits { PerDay = 1 }, AllowOverCap = true })
            .WithClient(191, client => client with { Limits = new QuantityLimits { PerDay = 2 } })
            .WithBuyer(192, 10m, account => account with { Limits = new QuantityLimits { PerDay = 1 } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var sales = new List<string>();
        for (var number = 1; number <= 4; number++)
        {
            var reply = await engine.PostAsync($"602681000{number}");
            sales.Add(string.Join(' ', await engine.SalesAsync(reply.LeadId)));
        }

        // One within its cap, one for the other client, one over the account's cap, none over the client's.
        sales.ShouldBe(["191:5000", "192:1000", "191:5000", ""]);
        await engine.CheckAsync();
    }

    [Theory] // E-58, DELV-41: the retries were what kept the rescan from being made
    [InlineData(AttemptState.Rejected, "211:5000")]
    [InlineData(AttemptState.Accepted, "212:6000")]
    public async Task Rescan_follows_a_last_retry_that_came_to_nothing(AttemptState retried, string sale)
    {
        var people = retried == AttemptState.Accepted ? "6026830" : "6026831";
        var retry = new RetrySettings { Enabled = true, MaximumRetries = 2, MinutesBetween = 5 };
        var catalog = SampleCatalog.Create()
            .WithBuyer(211, 50m, account => account with { Limits = new QuantityLimits { PerDay = 1 }, AllowOverCap = true })
            .WithBuyer(212, 60m, method: method => method with { Retry = retry })
            .WithBuyer(213, 70m, account => account with { Limits = new QuantityLimits { PerDay = 1 } });
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog, At($"2026-06-{(int)retried + 1:00}T12:00:00Z"));
        engine.Buyers.Answer(212, AttemptState.Failed);
        await engine.PostAsync(people + "001");
        await engine.PostAsync(people + "002");
        var reply = await engine.PostAsync(people + "003");
        (await engine.LoadAsync(reply)).Stage.ShouldBe(FlowStage.Waiting);

        engine.Time.Advance(TimeSpan.FromMinutes(6));
        await engine.Lead(reply.LeadId).ResumeAsync();
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty("one more retry may still sell it");
        engine.Buyers.Answer(212, retried);
        engine.Time.Advance(TimeSpan.FromMinutes(6));
        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([sale]);
        (await engine.LoadAsync(reply)).Stage.ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    private static ManualTimeProvider At(string time) => new(DateTimeOffset.Parse(time, null));
}
