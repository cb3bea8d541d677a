using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Tests.Distribution.Indexing;

/// <summary>
/// The index gives exactly what judging every account by itself gives (architecture 4): the evaluator is the oracle. DIST-13 to
/// DIST-15, DIST-20, DIST-21, DIST-23, DIST-34, DIST-46, E-47, E-52, E-59, E-60.
/// </summary>
public sealed class MatchIndexProperties
{
    private const int Accounts = 250;
    private const int Leads = 40;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 6, 12, 0);

    [Theory] // 10 seeds of 10,000 cases
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Index_and_evaluator_agree_on_every_account_and_lead(int seed)
    {
        var random = new Random(seed);
        var catalog = new RandomBuyers(random).Catalog(Accounts + 40).Prepared(); // some numbers are drawn twice
        var leads = new RandomLeads(random);
        var (cases, met) = (0, 0);
        while (cases < 10_000)
        {
            var request = Request(catalog, leads.Next(), random);
            var (indexed, plain) = Both(request);
            Numbers(indexed).ShouldBe(Numbers(plain));
            indexed.Candidates.Select(candidate => candidate.Method.Id).ShouldBe(plain.Candidates.Select(candidate => candidate.Method.Id));
            indexed.SkippedCount.ShouldBe(plain.SkippedCount);
            indexed.CandidateCount.ShouldBe(plain.CandidateCount);
            cases += plain.Candidates.Length + plain.SkippedCount;
            met += plain.Candidates.Length;
        }

        (met * 100 / cases).ShouldBeInRange(30, 65, "about half of the cases must match, else the property says little");
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Reasons_are_the_first_failed_gates_and_the_nearest_come_first(int seed)
    {
        var random = new Random(seed);
        var catalog = new RandomBuyers(random).Catalog(Accounts).Prepared();
        var leads = new RandomLeads(random);
        for (var at = 0; at < Leads; at++)
        {
            var request = Request(catalog, leads.Next(), random) with { MaximumReasons = random.Next(0, 40) };
            var (indexed, plain) = Both(request);
            var all = Matcher.ExplainAll(request).ToList();

            all.Count.ShouldBe(plain.SkippedCount);
            indexed.Skipped.Length.ShouldBe(Math.Min(request.MaximumReasons, all.Count));
            plain.Skipped.Length.ShouldBe(indexed.Skipped.Length);
            indexed.Skipped.ShouldBeSubsetOf(all);
            plain.Skipped.ShouldBeSubsetOf(all);
            indexed.Skipped.Count(IsCap).ShouldBe(Math.Min(request.MaximumReasons, all.Count(IsCap)));
            foreach (var skipped in indexed.Skipped)
            {
                Matcher.Explain(request, skipped.AccountId).ShouldBe(skipped);
            }
        }
    }

    // Near ones are named as before; of those that were not near, the first in creation order.
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Few_far_misses_are_named_beside_all_near_ones(int seed)
    {
        var random = new Random(seed);
        var catalog = new RandomBuyers(random).Catalog(Accounts).Prepared();
        var leads = new RandomLeads(random);
        var (full, few) = (0, 0);
        for (var at = 0; at < Leads; at++)
        {
            var request = Request(catalog, leads.Next(), random);
            var near = Matcher.Match(request with { MaximumFarMisses = 0 }).Skipped;
            var named = Matcher.Match(request with { MaximumFarMisses = 2 }).Skipped;
            var all = Matcher.Match(request).Skipped;

            named.Length.ShouldBe(Math.Min(near.Length + 2, all.Length));
            near.ShouldBeSubsetOf(named);
            named.ShouldBeSubsetOf(all);
            (full, few) = (full + all.Length, few + named.Length);
        }

        few.ShouldBeLessThan(full);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void Index_built_from_the_one_before_equals_one_built_anew(int seed)
    {
        var random = new Random(seed);
        var buyers = new RandomBuyers(random);
        var leads = new RandomLeads(random);
        var catalog = buyers.Catalog(Accounts / 2).Prepared();
        for (var change = 0; change < 120; change++)
        {
            catalog = buyers.Change(catalog);
            catalog = random.Next(4) == 0 ? catalog : catalog.Prepared(); // a version that nobody prepared is skipped over
            var fresh = (catalog with { Matching = null }).Prepared();
            var next = catalog.Prepared();
            for (var at = 0; at < 3; at++)
            {
                var request = Request(next, LeadOf(next, leads.Next()), random);
                var grown = Matcher.Match(request);
                Numbers(grown).ShouldBe(Numbers(Matcher.Match(request with { Catalog = fresh })));
                Numbers(grown).ShouldBe(Numbers(Both(request).Plain));
                grown.Candidates.Count(candidate => IsStale(candidate, next)).ShouldBe(0);
            }
        }
    }

    [Fact]
    public void Chunks_that_grow_beyond_their_size_are_cut_and_keep_the_order()
    {
        var random = new Random(41);
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(RandomLeads.Type);
        Put(builder, Enumerable.Range(1, 9_000).Select(number => number * 2));
        var catalog = builder.Build(new CatalogVersion(1)).Prepared();
        var changed = new CatalogBuilder(catalog);
        Put(changed, Enumerable.Range(1, 4_500).Select(number => number * 2 + 1)); // all into the first chunks
        Put(changed, [20_001, 20_002]);
        catalog = changed.Build(new CatalogVersion(2)).Prepared();

        var (indexed, plain) = Both(Request(catalog, new RandomLeads(random).Next(), random) with { RequiredFields = [] });

        Numbers(indexed).ShouldBe(Numbers(plain));
        (indexed.Candidates.Length + indexed.SkippedCount).ShouldBe(13_502);
    }

    /// <summary>What an index would give that reads the criteria wrongly: the property must notice each.</summary>
    [Theory]
    [InlineData("is none of fails for blank")]
    [InlineData("less than includes its bound")]
    [InlineData("text heeds case")]
    [InlineData("one test of each account is forgotten")]
    [InlineData("hours are forgotten")]
    public void Planted_mistake_is_noticed(string mistake)
    {
        var random = new Random(51);
        var catalog = new RandomBuyers(random).Catalog(Accounts).Prepared();
        var wrong = new CatalogBuilder(catalog);
        foreach (var account in catalog.DeliveryAccounts.Values)
        {
            wrong.Put(account with { Criteria = mistake == "hours are forgotten" ? account.Criteria : Spoil(account.Criteria, mistake) });
        }

        foreach (var method in catalog.DeliveryMethods.Values.Where(_ => mistake == "hours are forgotten"))
        {
            wrong.Put(method with { Schedule = null });
        }

        var planted = wrong.Build(catalog.Version).Prepared();
        var leads = new RandomLeads(random);
        var requests = Enumerable.Range(0, 40 * Leads).Select(_ => Request(catalog, leads.Next(), random));

        requests.Any(request => !Numbers(Matcher.Match(request with { Catalog = planted })).SequenceEqual(Numbers(Both(request).Plain))).ShouldBeTrue();
    }

    private static CriteriaNode? Spoil(CriteriaNode? node, string mistake) => (node, mistake) switch
    {
        (CriteriaGroup { Nodes.Length: > 0 } group, "one test of each account is forgotten") => group with { Nodes = group.Nodes.RemoveAt(0) },
        (CriteriaGroup group, _) => group with { Nodes = [.. group.Nodes.Select(inner => Spoil(inner, mistake)!)] },
        (FieldTest { Operator: CriteriaOperator.IsNoneOf } test, "is none of fails for blank") =>
            new CriteriaGroup(GroupKind.And, [test, new FieldTest(test.Field, CriteriaOperator.IsNotBlank, [])]),
        (FieldTest { Operator: CriteriaOperator.LessThan } test, "less than includes its bound") => test with { Operator = CriteriaOperator.AtMost },
        (FieldTest { Operator: CriteriaOperator.IsAnyOf, Field: "Word" or "Words" } test, "text heeds case") => test with { Values = [.. test.Values.Where(value => value != "gold")] },
        _ => node,
    };

    private static void Put(CatalogBuilder builder, IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            var buyer = CandidateBuilder.Portal(number, number % 90);
            builder.Put(buyer.Client);
            builder.Put(buyer.Method);
            builder.Put(buyer.Account with { Criteria = number % 3 == 0 ? new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ", "CA", "NV"]) : null });
        }
    }

    private static MatchRequest Request(Catalog catalog, Lead lead, Random random) => new()
    {
        Catalog = catalog,
        Lead = lead,
        Now = Start + Duration.FromSeconds(random.Next(0, 3) * 37 + random.Next(0, 48) * 1_800),
        RequiredFields = random.Next(10) == 0 ? ["State"] : [],
        Closed = random.Next(3) == 0 ? new SomeClosed(7) : NothingClosed.Instance,
    };

    // A lead that arrives after its type was changed is read by the changed type.
    private static Lead LeadOf(Catalog catalog, Lead lead) =>
        ReferenceEquals(catalog.LeadTypes[lead.Type.Id], lead.Type) ? lead : Lead.FromJson(catalog.LeadTypes[lead.Type.Id], lead.ToJson());

    private static (MatchResult Indexed, MatchResult Plain) Both(MatchRequest request) =>
        (Matcher.Match(request), Matcher.Match(request with { Catalog = request.Catalog with { Matching = null } }));

    private static bool IsStale(Candidate candidate, Catalog catalog) =>
        !ReferenceEquals(candidate.Account, catalog.DeliveryAccounts[candidate.Account.Id]) || candidate.Price != candidate.Account.Price
        || !ReferenceEquals(candidate.Client, catalog.Clients[candidate.Client.Id])
        || !ReferenceEquals(candidate.Method, catalog.DeliveryMethods[candidate.Method.Id]);

    private static bool IsCap(Skipped skipped) => skipped.Gate == RejectReason.DailyCap;

    private static IEnumerable<int> Numbers(MatchResult match) => match.Candidates.Select(candidate => candidate.Account.Id.Value);
}
