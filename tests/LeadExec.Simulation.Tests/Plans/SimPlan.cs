using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>Everything of a run that is decided before it starts: settings, money, posts and how much goes wrong.</summary>
internal sealed record SimPlan
{
    public required int Seed { get; init; }

    /// <summary>Processes on the one database; with two, every grain may have a twin (3.3).</summary>
    public required int Processes { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required Catalog Catalog { get; init; }

    public required ImmutableSortedDictionary<int, Money> Funds { get; init; }

    public required ImmutableArray<SimOrder> Orders { get; init; }

    public required ImmutableArray<SimPost> Posts { get; init; }

    public ImmutableArray<SimDeed> Deeds { get; init; } = [];

    /// <summary>What is given back.</summary>
    public ImmutableArray<SimReturnDeed> Returns { get; init; } = [];

    /// <summary>What staff move to other clients.</summary>
    public ImmutableArray<SimMove> Moves { get; init; } = [];

    /// <summary>Leads whose person is erased.</summary>
    public ImmutableArray<SimErasure> Erasures { get; init; } = [];

    /// <summary>What is paid by card.</summary>
    public SimTillPlan Till { get; init; } = SimTillPlan.None;

    public required SimFaults Faults { get; init; }

    /// <summary>When the last post comes at the latest; faults end a little later.</summary>
    public required TimeSpan Length { get; init; }

    public static SimPlan Draw(int seed)
    {
        // Not the stream that the run draws from: the plan stays the same when the product takes other turns.
        var random = new Random(seed ^ 0x5EED);
        var pings = new Random(seed ^ 0x9146);
        var length = TimeSpan.FromMinutes(random.Next(4) switch { 0 => 10, 1 => 60, 2 => 600, _ => 1_800 });
        var start = new DateTimeOffset(2026, 3, random.Next(1, 28), random.Next(24), random.Next(60), 0, TimeSpan.Zero);
        var clients = random.Next(2, 8);
        var plan = new SimPlan
        {
            Seed = seed,
            Processes = random.Next(5) < 2 ? 2 : 1,
            Start = start,
            Catalog = SimCatalog.Draw(random, clients),
            Funds = Enumerable.Range(1, clients).ToImmutableSortedDictionary(client => client, _ => Money.Round(random.Next(0, 1_500))),
            Orders = [.. Enumerable.Range(1, clients).Where(_ => random.Next(3) > 0).Select(client => SimOrder.Draw(random, client, start))],
            Posts = DrawPosts(random, length),
            Faults = SimFaults.Draw(random),
            Length = length,
        };
        return WithErasures(WithReturns(WithTill(WithStaff(pings.Next(2) == 0 ? WithPings(plan, pings) : plan, new Random(seed ^ 0x57AFF)), new Random(seed ^ 0x71113)), new Random(seed ^ 0x4E7)), new Random(seed ^ 0xE2A5E));
    }

    /// <summary>In two of three runs orders and wallets are paid by card.</summary>
    private static SimPlan WithTill(SimPlan plan, Random random) =>
        random.Next(3) == 0 ? plan : plan with { Till = SimTillPlan.Draw(random, plan.Funds.Count, plan.Length) };

    /// <summary>The same with pings, which half of all runs have; what is drawn for the others does not depend on it.</summary>
    public static SimPlan WithPings(SimPlan plan, Random random)
    {
        const int First = 1_000;
        var bursts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.NextDouble() * plan.Length.TotalSeconds).ToArray();
        var pinged = Enumerable.Range(0, random.Next(10, 40)).Select(number => SimPost.Draw(random, First + number, bursts) with
        {
            Campaign = PingedSettings.Campaign,
            Phone = $"602556{number:0000}",
            Ping = SimPing.Draw(random),
        });
        return plan with { Catalog = PingedSettings.Add(plan.Catalog, random), Posts = [.. plan.Posts.Where(post => post.Ping is null), .. pinged] };
    }

    /// <summary>In two of three runs staff work on leads, too.</summary>
    private static SimPlan WithStaff(SimPlan plan, Random random) =>
        random.Next(3) == 0 ? plan : plan with { Deeds = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => SimDeed.Draw(random, plan.Posts))] };

    /// <summary>In every second run some people are erased.</summary>
    private static SimPlan WithErasures(SimPlan plan, Random random) =>
        random.Next(2) == 0 ? plan : plan with { Erasures = [.. Enumerable.Range(0, random.Next(1, 10)).Select(_ => SimErasure.Draw(random, plan.Posts))] };

    /// <summary>In every second run sales are returned, and in most of these offered again.</summary>
    private static SimPlan WithReturns(SimPlan plan, Random random) => random.Next(2) == 0 ? plan : WithManyReturns(plan, random, random.Next(2, 25));

    /// <summary>So many deeds about returns.</summary>
    public static SimPlan WithManyReturns(SimPlan plan, Random random, int deeds) => plan with
    {
        Returns = [.. Enumerable.Range(0, deeds).Select(_ => SimReturnDeed.Draw(random, plan.Posts))],
        Catalog = SimCatalog.Change(plan.Catalog, builder =>
        {
            foreach (var campaign in plan.Catalog.Campaigns.Values.OrderBy(campaign => campaign.Id.Value))
            {
                builder.Put(campaign with { Resale = random.Next(3) == 0 ? null : new ResaleSettings { Enabled = true, MaxAgeHours = random.Next(1, 30), PriceFactorPercent = random.Next(50, 101) } });
            }
        }),
        Moves = [.. Enumerable.Range(0, random.Next(6)).Select(_ => SimMove.Draw(random, plan.Posts))],
    };

    private static ImmutableArray<SimPost> DrawPosts(Random random, TimeSpan length)
    {
        var bursts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.NextDouble() * length.TotalSeconds).ToArray();
        return [.. Enumerable.Range(1, random.Next(20, 90)).Select(number => SimPost.Draw(random, number, bursts))];
    }
}
