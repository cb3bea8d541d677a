using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Distribution;

// Distribution hooks: before the scan exclude, boost, set a field; after the match price. DIST-45, E-56
public sealed class HookedPlannerTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 6, 12, 0);

    private static readonly LeadType Type = new()
    {
        Id = new LeadTypeId(1),
        Name = "Test",
        Fields =
        [
            new LeadField { Name = "State", Kind = FieldKind.UsState },
            new LeadField { Name = "Amount", Kind = FieldKind.Money },
            new LeadField { Name = "Note", Kind = FieldKind.Text },
            new LeadField { Name = "Force", Kind = FieldKind.Text, SystemField = SystemField.ForceId },
        ],
    };

    private static DistributionHooks None { get; } = new();

    [Fact]
    public void Without_hooks_the_plan_is_the_planners()
    {
        var planned = Plan(null);

        planned.Failure.ShouldBeNull();
        planned.Applied.ShouldBeNull();
        Order(planned).ShouldBe(["1 40.00", "2 30.00", "3 20.00"]);
    }

    [Theory]
    [InlineData("[account.price] < 25", "1 40.00, 2 30.00")]
    [InlineData("[State] = \"AZ\" and [account.id] <> 2", "2 30.00")]
    [InlineData("[client.name] = \"client 1\"", "2 30.00, 3 20.00")]
    [InlineData("yes", "")]
    [InlineData("no", "1 40.00, 2 30.00, 3 20.00")]
    [InlineData("1 / 0", "1 40.00, 2 30.00, 3 20.00")] // blank is no
    public void Exclude_takes_accounts_out_and_says_so(string exclude, string left)
    {
        var planned = Plan(None with { Exclude = exclude });

        planned.Failure.ShouldBeNull();
        string.Join(", ", Order(planned)).ShouldBe(left);
        var gone = planned.Plan.Skipped.Where(skipped => skipped.Gate == RejectReason.ExcludedByHook).ToArray();
        gone.Length.ShouldBe(3 - Order(planned).Length);
        planned.Match.SkippedCount.ShouldBe(gone.Length);
        gone.ShouldAllBe(skipped => skipped.Detail == "a hook of the campaign excludes the delivery account");
    }

    [Theory]
    [InlineData("if([account.id] = 3, 25, 0)", "3 20.00, 1 40.00, 2 30.00")]
    [InlineData("if([account.id] = 1, 0 - 15, 1 / 0)", "2 30.00, 1 40.00, 3 20.00")]
    [InlineData("if([account.id] = 2, 10, 0)", "1 40.00, 2 30.00, 3 20.00")] // 40 and 40: creation decides
    public void Boost_moves_an_account_in_the_order_by_price_and_is_never_charged(string boost, string order) =>
        string.Join(", ", Order(Plan(None with { Boost = boost }))).ShouldBe(order);

    [Fact]
    public void Boost_takes_places_off_the_clients_priority()
    {
        var candidates = Plan(None with { Boost = "if([account.id] = 3, 2, 0)" }).Plan.Rounds.Single().Candidates
            .Select(candidate => candidate with { Client = candidate.Client with { Priority = candidate.Account.Id.Value } });

        Ordering.ByPriority(candidates).Select(candidate => candidate.Account.Id.Value).ShouldBe([1, 3, 2]); // 1, 2 and 3 - 2 = 1: creation decides
    }

    [Theory]
    [InlineData("[account.price] * 1.1", "1 44.00, 2 33.00, 3 22.00")]
    [InlineData("33.335", "1 33.34, 2 33.34, 3 33.34")] // half away from zero (E-02)
    [InlineData("if([account.id] = 3, 99.99, 1 / 0)", "3 99.99, 1 40.00, 2 30.00")] // blank leaves the price
    [InlineData("0", "1 0.00, 2 0.00, 3 0.00")]
    [InlineData("1000", "1 1000.00, 2 1000.00, 3 1000.00")]
    [InlineData("max([Amount] / 1000, [account.price])", "1 250.00, 2 250.00, 3 250.00")]
    public void Price_replaces_the_accounts_price_and_orders_by_it(string price, string order) =>
        string.Join(", ", Order(Plan(None with { Price = price }))).ShouldBe(order);

    [Fact]
    public void Account_comes_before_campaign_and_each_sees_what_was_done()
    {
        var account = None with { SetFields = [Field("Amount", "[Amount] * 2")], Price = "[account.price] + 1", Boost = "1" };
        var campaign = None with { SetFields = [Field("Note", "if([Amount] = 500000, \"large\", \"small\")")], Price = "if([Note] = \"large\", [candidate.price] * 2, 1)", Boost = "2" };

        var planned = Plan(campaign, account);

        planned.Failure.ShouldBeNull();
        Order(planned).ShouldBe(["1 82.00", "2 62.00", "3 42.00"]);
        planned.Plan.Rounds[0].Candidates.ShouldAllBe(candidate => candidate.Boost == Money.FromCents(300));
        planned.Applied.ShouldBe("0 excluded, 3 boosted, 3 priced, Amount set, Note set");
    }

    [Fact]
    public void Set_field_is_seen_by_criteria_and_force_id_and_the_lead_stays_as_it_was()
    {
        var lead = Lead();
        var catalog = Catalog(null, account => account.Id.Value == 2 ? account with { Criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, ["CA"]) } : account);

        Order(Planned(catalog, lead, null)).ShouldBe(["1 40.00", "3 20.00"]);
        Order(Planned(catalog, lead, None with { SetFields = [Field("state", "\"California\"")] })).ShouldBe(["1 40.00", "2 30.00", "3 20.00"]);
        Order(Planned(catalog, lead, None with { SetFields = [Field("Force", "\"3\"")] })).ShouldBe(["3 20.00"]);
        lead.Text("State").ShouldBe("AZ");
        lead.Text("Force").ShouldBeNull();
    }

    [Theory] // CLNT-29, E-66: accounts of 40, 30 and 20, the second asks for more
    [InlineData(null, 30, 0, "1 40.00, 2 30.00, 3 20.00", null)]
    [InlineData(null, 30.01, 0, "1 40.00, 3 20.00", "price 30.00 below 30.01")]
    [InlineData("[account.price] + 1", 30.01, 0, "1 41.00, 2 31.00, 3 21.00", null)] // what a hook made of the price counts
    [InlineData("22", 25, 0, "1 22.00, 3 22.00", "price 22.00 below 25.00")]
    [InlineData(null, 25, 6, "1 40.00, 3 20.00", "profit 5.00 (price 30.00, cost 25.00) below 6.00")]
    public void Price_that_does_not_bring_enough_keeps_the_lead_away(string? price, decimal revenue, decimal profit, string order, string? why)
    {
        var asks = new PriceRequirements { Revenue = Money.Round(revenue), Profit = Money.Round(profit) };
        var catalog = Catalog(null, account => account.Id.Value == 2 ? account with { Requirements = asks } : account);
        var hooks = price is null ? null : None with { Price = price };
        var request = Request(catalog, Lead(), hooks);
        request = request with { Campaign = request.Campaign with { Price = Money.Round(profit == 0 ? 0 : 25) } };

        var planned = HookedPlanner.Plan(request);

        string.Join(", ", Order(planned)).ShouldBe(order);
        planned.Plan.Skipped.Select(skipped => (skipped.AccountId.Value, skipped.Gate, skipped.Detail)).ShouldBe(
            why is null ? [] : [(2, RejectReason.PriceRequirementNotMet, why)]);
        (planned.Match.CandidateCount + planned.Match.SkippedCount).ShouldBe(3);
        var forced = request with { Matching = request.Matching with { Lead = Lead().With("Force", FieldValue.Of("2")) } };
        Order(HookedPlanner.Plan(forced)).Length.ShouldBe(why is null ? 1 : 0); // a forced client's criteria are not asked, its terms are
    }

    [Theory] // F-02: under a revenue share the source is paid by the sale
    [InlineData(20, true)] // 30 - 9 = 21
    [InlineData(22, false)]
    public void Profit_under_a_revenue_share_is_what_the_source_leaves(decimal profit, bool passes)
    {
        var catalog = Catalog(null, account => account.Id.Value == 2 ? account with { Requirements = new PriceRequirements { Profit = Money.Round(profit) } } : account);
        var request = Request(catalog, Lead(), null);
        var share = new RevenueShare { Percent = 25m, PerSale = Money.Round(1.5m) };

        var planned = HookedPlanner.Plan(request with { Campaign = request.Campaign with { Price = Money.Round(100m), RevenueShare = share } });

        Order(planned).Length.ShouldBe(passes ? 3 : 2);
    }

    [Fact]
    public void Hooks_hold_for_the_client_that_a_force_id_names()
    {
        var lead = Lead().With("Force", FieldValue.Of("2"));

        Order(Planned(Catalog(null), lead, None with { Price = "12.50" })).ShouldBe(["2 12.50"]);
        Order(Planned(Catalog(null), lead, None with { Exclude = "[client.id] = 2" })).ShouldBeEmpty();
    }

    public static TheoryData<string, DistributionHooks, string> Failures => new()
    {
        { "exclude is no yes or no", None with { Exclude = "[account.price]" }, "the campaign's hook for exclude gave neither yes nor no" },
        { "boost is text", None with { Boost = "\"much\"" }, "the campaign's hook for boost gave no usable number" },
        { "boost is too large", None with { Boost = "1000001" }, "the boost is beyond 1000000" },
        { "price is text", None with { Price = "[State]" }, "the campaign's hook for price gave no usable number" },
        { "price is below 0", None with { Price = "0 - 0.01" }, "the campaign's hook for price is not between 0 and 1000.00" },
        { "price is above the limit", None with { Price = "1000.01" }, "the campaign's hook for price is not between 0 and 1000.00" },
        { "only the last account is wrong", None with { Boost = "50 - [account.price]", Price = "if([account.id] = 3, 0 - 1, 50)" }, "the campaign's hook for price is not between 0 and 1000.00" },
        { "field takes no such value", None with { SetFields = [Field("State", "\"Nowhere\"")], Exclude = "yes" }, "the campaign's hook for field State gave a value that the field does not take" },
        { "text cannot be read", None with { Exclude = "yes", Price = "1 +" }, "a hook of the campaign cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Failing_hook_takes_all_hooks_back_and_says_so(string situation, DistributionHooks hooks, string why)
    {
        var account = None with { Price = "1", Boost = "if([account.id] = 3, 500, 0)", SetFields = [Field("Note", "\"set\"")] };

        var planned = Plan(hooks, account);

        planned.Failure.ShouldBe($"no hook was applied: {why}", situation);
        planned.Applied.ShouldBeNull();
        Order(planned).ShouldBe(["1 40.00", "2 30.00", "3 20.00"]);
        planned.Plan.Skipped.ShouldBeEmpty();
        planned.Plan.Rounds.SelectMany(round => round.Candidates).ShouldAllBe(candidate => candidate.Boost == Money.Zero);
    }

    [Fact]
    public void Fuel_of_one_evaluation_is_bounded()
    {
        var lead = Lead().With("Note", FieldValue.Of("x" + new string('y', 100_000)));

        var planned = Planned(Catalog(null), lead, None with { Price = "1", Boost = $"if({Costly(140)}, 1, 0)" });

        planned.Failure.ShouldBe("no hook was applied: the campaign's hook for boost took too many steps");
        Order(planned).ShouldBe(["1 40.00", "2 30.00", "3 20.00"]);
    }

    [Fact]
    public void Fuel_of_all_evaluations_together_is_bounded()
    {
        var lead = Lead().With("Note", FieldValue.Of("x" + new string('y', 100_000)));
        var hooks = None with { Boost = $"if({Costly(80)}, 1, 0)" };

        Planned(Catalog(null, accounts: 100), lead, hooks).Failure.ShouldBeNull();
        Planned(Catalog(null, accounts: 300), lead, hooks).Failure.ShouldBe("no hook was applied: the campaign's hook for boost took too many steps");
    }

    [Theory]
    [InlineData(8, false)] // 3 evaluations, each asked for the time: 24 ms
    [InlineData(20, true)]
    public void Time_of_all_hooks_is_bounded(int millisecondsEach, bool fails)
    {
        var calls = 0;
        var request = Request(Catalog(null), Lead(), None with { Price = "1" }) with { Clock = () => TimeSpan.FromMilliseconds(millisecondsEach * calls++) };

        var planned = HookedPlanner.Plan(request);

        planned.Failure.ShouldBe(fails ? "no hook was applied: the campaign's hook for price came after 50 ms" : null);
        Order(planned)[0].ShouldBe(fails ? "1 40.00" : "1 1.00");
    }

    [Fact]
    public void Hooks_in_any_combination_decide_alike_twice_and_never_add_an_account() // property
    {
        string?[] texts = [null, "yes", "no", "1", "0 - 1", "[account.price] / 2", "1 / 0", "[State]", "[account.id] = 2", "2000"];
        foreach (var (exclude, boost, price) in from exclude in texts from boost in texts from price in texts select (exclude, boost, price))
        {
            var hooks = None with { Exclude = exclude, Boost = boost, Price = price };
            var (first, second) = (Plan(hooks), Plan(hooks));

            Order(first).ShouldBe(Order(second));
            first.Failure.ShouldBe(second.Failure);
            var accounts = first.Plan.Rounds.SelectMany(round => round.Candidates).ToArray();
            accounts.Select(candidate => candidate.Account.Id).ShouldBeUnique();
            (accounts.Length + first.Plan.Skipped.Length).ShouldBe(3);
            accounts.ShouldAllBe(candidate => candidate.Price >= Money.Zero && candidate.Price <= hooks.HighestPrice);
            if (first.Failure is not null)
            {
                Order(first).ShouldBe(["1 40.00", "2 30.00", "3 20.00"]);
            }
        }
    }

    // About 100 steps each for a note of 100,000 characters; a balanced tree, because depth is bounded too.
    private static string Costly(int times) => times == 1 ? "contains([Note],\"x\")" : $"({Costly(times / 2)} and {Costly(times - (times / 2))})";

    private static FieldHook Field(string field, string value) => new() { Field = field, Value = value };

    private static HookedPlan Plan(DistributionHooks? campaign, DistributionHooks? account = null) => Planned(Catalog(account), Lead(), campaign);

    private static HookedPlan Planned(Catalog catalog, Lead lead, DistributionHooks? campaign) => HookedPlanner.Plan(Request(catalog, lead, campaign));

    private static HookRequest Request(Catalog catalog, Lead lead, DistributionHooks? campaign) => new()
    {
        Matching = new MatchRequest { Catalog = catalog, Lead = lead, Now = Now },
        Campaign = new Campaign { Id = new CampaignId(1), LeadSourceId = new LeadSourceId(1), LeadTypeId = Type.Id, Name = "Web", Hooks = campaign },
    };

    private static Lead Lead() => Domain.LeadTypes.Lead.FromJson(Type, """{"State":"AZ","Amount":250000}""");

    private static string[] Order(HookedPlan planned) =>
        [.. planned.Plan.Rounds.SelectMany(round => round.Method is null ? round.Candidates : Ordering.ByPrice(round.Candidates)).Select(candidate => $"{candidate.Account.Id} {candidate.Price}")];

    private static Catalog Catalog(DistributionHooks? hooks, Func<DeliveryAccount, DeliveryAccount>? change = null, int accounts = 3)
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", Hooks = hooks } });
        builder.Put(Type);
        for (var number = 1; number <= accounts; number++)
        {
            builder.Put(new Client { Id = new ClientId(number), CompanyName = $"client {number}", Status = ClientStatus.Active });
            builder.Put(new DeliveryMethod { Id = new DeliveryMethodId(number), ClientId = new ClientId(number), LeadTypeId = Type.Id, Description = "way", Type = DeliveryType.LeadPortal });
            var account = new DeliveryAccount
            {
                Id = new DeliveryAccountId(number),
                ClientId = new ClientId(number),
                DeliveryMethodId = new DeliveryMethodId(number),
                LeadTypeId = Type.Id,
                Name = "account",
                Price = Money.FromCents(Math.Max(100, 5_000 - (number * 1_000))),
            };
            builder.Put(change is null ? account : change(account));
        }

        return builder.Build(new CatalogVersion(1));
    }
}
