using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// DIST-27 to DIST-38, CAMP-15, CLNT-06, CLNT-28, E-49, E-51 to E-53: groups through the engine. Every test has its own buyers.
public sealed class DeliveryGroupTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private static DeliveryGroup Turns => new() { Id = new DeliveryGroupId(1), Name = "Turns", Method = DistributionMethod.RoundRobin };

    [Fact]
    public async Task Group_goes_first_in_its_own_order() // D-15
    {
        await using var engine = await StartAsync(Maximum(1).WithPortal(11, 10m).WithPortal(12, 10m).WithPortal(13, 90m).WithGroup(Turns with { Id = new DeliveryGroupId(11) }, 11, 12));

        (await engine.ServeAsync("60255611", 4)).ShouldBe("11 12 11 12");
    }

    [Fact]
    public async Task Leftover_after_the_group_goes_to_the_others() // D-16
    {
        await using var engine = await StartAsync(Maximum(3).WithBuyer(21, 10m).WithBuyer(22, 10m).WithBuyer(23, 90m).WithGroup(Turns with { Id = new DeliveryGroupId(21) }, 21, 22));

        (await engine.ServeAsync("60255621", 1)).ShouldBe("21+22+23");
        Sent(engine).ShouldBe("21 22 23");
    }

    [Fact]
    public async Task Others_are_tried_when_the_whole_group_refuses() // D-17, DIST-31
    {
        await using var engine = await StartAsync(Maximum(1).WithBuyer(31, 10m).WithBuyer(32, 10m).WithBuyer(33, 90m).WithGroup(Turns with { Id = new DeliveryGroupId(31) }, 31, 32));
        engine.Buyers.Answer(31, AttemptState.Rejected);
        engine.Buyers.Answer(32, AttemptState.Rejected);

        (await engine.ServeAsync("60255631", 1)).ShouldBe("33");
        Sent(engine).ShouldBe("31 32 33");
    }

    [Fact]
    public async Task Groups_stand_in_their_order_and_an_accounts_own_group_beats_its_clients() // DIST-29, DIST-30, E-51
    {
        var (first, second) = (new DeliveryGroup { Id = new DeliveryGroupId(42), Name = "First", Position = 1 }, new DeliveryGroup { Id = new DeliveryGroupId(41), Name = "Second", Position = 2 });
        var catalog = Maximum(1).WithBuyer(41, 10m, account => account with { DeliveryGroupId = first.Id }).WithBuyer(42, 50m).WithBuyer(43, 90m)
            .WithGroup(first).WithGroup(second, 41, 42);
        await using var engine = await StartAsync(catalog);
        foreach (var buyer in new[] { 41, 42, 43 })
        {
            engine.Buyers.Answer(buyer, AttemptState.Rejected);
        }

        await engine.ServeAsync("60255641", 1);

        Sent(engine).ShouldBe("41 42 43");
    }

    [Fact]
    public async Task Group_has_numbers_of_its_own() // DIST-27, CLNT-05
    {
        var group = new DeliveryGroup { Id = new DeliveryGroupId(51), Name = "Priorities", Method = DistributionMethod.Priority, Numbers = [new GroupNumbers { ClientId = new ClientId(52), Priority = 0 }] };
        var catalog = Maximum(1).WithPortal(51, 10m).WithClient(51, client => client with { Priority = 1 })
            .WithPortal(52, 10m).WithClient(52, client => client with { Priority = 9 }).WithGroup(group, 51, 52);
        await using var engine = await StartAsync(catalog);

        (await engine.ServeAsync("60255651", 1)).ShouldBe("52");
    }

    [Fact]
    public async Task Turns_of_a_group_are_rebuilt_from_its_own_sales() // E-44
    {
        var catalog = Maximum(1).WithPortal(61, 10m).WithPortal(62, 10m).WithPortal(63, 10m).WithGroup(Turns with { Id = new DeliveryGroupId(61) }, 61, 62, 63);
        await using (var engine = await StartAsync(catalog))
        {
            (await engine.ServeAsync("60255661", 2)).ShouldBe("61 62");
        }

        await using var restarted = await EngineHost.StartAsync(fixture.Database, catalog, new TestKit.Time.ManualTimeProvider(new DateTimeOffset(2026, 1, 16, 12, 0, 0, TimeSpan.Zero)));
        (await restarted.ServeAsync("60255662", 2)).ShouldBe("63 61");
    }

    [Theory]
    [InlineData(SendPreference.OneItem, false, "71", 0)] // D-18: one branch
    [InlineData(SendPreference.SeveralItems, false, "71+72+73", 1)]
    public async Task Exclusive_group_is_served_alone(SendPreference preference, bool fallThrough, string expected, int phones)
    {
        await using var engine = await StartAsync(Branches(preference, fallThrough));

        (await engine.ServeAsync($"6025567{phones}", 1)).ShouldBe(expected);
        Sent(engine).ShouldNotContain("74");
        engine.Log.Segments.SelectMany(segment => segment.Steps).Single(step => step.Reason == RejectReason.OutsideExclusiveGroup).AccountId.ShouldBe(74);
    }

    [Theory]
    [InlineData(false, "-", 2)] // D-18: none qualify: unsold
    [InlineData(true, "74", 3)] // E-53: the option
    public async Task Lead_stays_unsold_when_nobody_of_the_exclusive_group_qualifies(bool fallThrough, string expected, int phones)
    {
        var catalog = Branches(SendPreference.OneItem, fallThrough);
        foreach (var branch in new[] { 71, 72, 73 })
        {
            catalog = catalog.WithClient(branch, client => client with { Status = ClientStatus.Suspended });
        }

        await using var engine = await StartAsync(catalog);

        (await engine.ServeAsync($"6025567{phones}", 1)).ShouldBe(expected);
    }

    [Fact]
    public async Task Nobody_else_gets_a_lead_that_an_exclusive_account_took() // D-61
    {
        await using var engine = await StartAsync(Maximum(3).WithBuyer(81, 60m, account => account with { Exclusive = true }).WithBuyer(82, 50m).WithBuyer(83, 40m));

        (await engine.ServeAsync("60255681", 1)).ShouldBe("81");
        Sent(engine).ShouldBe("81");
    }

    [Fact]
    public async Task Exclusive_account_is_skipped_after_a_shared_sale() // D-62
    {
        await using var engine = await StartAsync(Maximum(3).WithBuyer(84, 60m).WithBuyer(85, 50m, account => account with { Exclusive = true }).WithBuyer(86, 40m));

        (await engine.ServeAsync("60255682", 1)).ShouldBe("84+86");
        Sent(engine).ShouldBe("84 86");
    }

    [Theory]
    [InlineData(true, false, "91+93", 0)] // DIST-35
    [InlineData(true, true, "91+92+93", 1)] // decision 17: the group opts out
    [InlineData(false, false, "91+92+93", 2)]
    public async Task Client_group_may_take_a_lead_once(bool asCriteria, bool optOut, string expected, int phones)
    {
        var catalog = Maximum(3).WithBuyer(91, 60m).WithBuyer(92, 50m).WithBuyer(93, 40m)
            .WithGroup(new ClientGroup { Id = new ClientGroupId(1), Name = "Branches", NotAsCriteria = optOut }, 91, 92)
            .WithAccount(account => account with { ApplyGroupsAsCriteria = asCriteria });
        await using var engine = await StartAsync(catalog);

        (await engine.ServeAsync($"6025569{phones}", 1)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("none", "AZ", "own")]
    [InlineData("default", "AZ", "default")] // DIST-32
    [InlineData("override", "NV", "override")] // DIST-34
    [InlineData("override", "AZ", "default")]
    [InlineData("force", "NV", "force")] // DIST-33
    public async Task Client_group_decides_the_delivery_method(string settings, string state, string expected) // E-52
    {
        var catalog = Maximum(1).WithBuyer(95, 10m);
        foreach (var (id, name) in new[] { (951, "default"), (952, "force"), (953, "override") })
        {
            var method = catalog.DeliveryMethods[new DeliveryMethodId(95)];
            catalog = SampleCatalog.Change(catalog, builder => builder.Put(method with { Id = new DeliveryMethodId(id), Description = name, Webhook = new WebhookSettings { ProductionUrl = $"https://{name}.example/leads" } }));
        }

        var group = new ClientGroup
        {
            Id = new ClientGroupId(2),
            Name = "Group",
            DefaultMethods = settings == "none" ? [] : [new DeliveryMethodId(951)],
            ForceMethods = settings == "force" ? [new DeliveryMethodId(952)] : [],
            Overrides = settings is "override" or "force" ? [new DeliveryOverride { MethodId = new DeliveryMethodId(953), Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["NV"]) }] : [],
        };
        await using var engine = await StartAsync(catalog.WithGroup(group, 95));

        var reply = await engine.PostAsync($"6025568{settings.Length}0{(state == "NV" ? 1 : 2)}", state);

        var sold = await engine.Database.ScalarAsync<int>($"select method_id from attempt where lead_id = '{reply.LeadId}'");
        sold.ShouldBe(expected switch { "default" => 951, "force" => 952, "override" => 953, _ => 95 });
    }

    private Task<EngineHost> StartAsync(Catalog catalog) => EngineHost.StartAsync(fixture.Database, catalog);

    private static Catalog Maximum(int most) => SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = most });

    private static Catalog Branches(SendPreference preference, bool fallThrough)
    {
        var group = new ExclusiveGroup { Id = new ExclusiveGroupId(1), Name = "Branches", Clients = [new ClientId(71), new ClientId(72), new ClientId(73)], Preference = preference, FallThrough = fallThrough };
        return SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 4, DeliversTo = group.Id })
            .WithBuyer(71, 60m).WithBuyer(72, 50m).WithBuyer(73, 40m).WithBuyer(74, 90m).WithGroup(group);
    }

    private static string Sent(EngineHost engine) => string.Join(' ', engine.Buyers.Sent.Select(sent => sent.Account));
}
