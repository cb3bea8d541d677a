using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

/// <summary>Many leads at once for one pool of five that take turns (E-44, DIST-08, INV-02): turns are even, caps are exact.</summary>
public sealed class HotPoolTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private const int Leads = 120;
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Many_leads_at_once_are_shared_evenly()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Pool(100));

        var sales = await SellAsync(engine, "602431", 100);

        sales.Values.Sum().ShouldBe(Leads);
        (sales.Values.Max() - sales.Values.Min()).ShouldBeLessThanOrEqualTo(1);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Caps_are_exact_and_the_others_stay_even_when_many_leads_meet_a_full_cap_at_once()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Pool(200, (1, 7), (3, 13)));

        var sales = await SellAsync(engine, "602432", 200);

        sales.Values.Sum().ShouldBe(Leads);
        sales[201].ShouldBe(7);
        sales[203].ShouldBe(13);
        int[] others = [sales[202], sales[204], sales[205]];
        (others.Max() - others.Min()).ShouldBeLessThanOrEqualTo(1);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task More_leads_than_all_caps_together_fill_each_cap_to_the_last()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Pool(300, (1, 5), (2, 10), (3, 15), (4, 20), (5, 25)));

        var sales = await SellAsync(engine, "602433", 300);

        sales.OrderBy(own => own.Key).Select(own => own.Value).ShouldBe([5, 10, 15, 20, 25]);
        await engine.CheckAsync();
    }

    private static Catalog Pool(int first, params (int Account, int PerDay)[] caps) => Enumerable.Range(1, 5).Aggregate(
        SampleCatalog.Create(campaign => campaign with { DistributionMethod = DistributionMethod.RoundRobin }),
        (catalog, number) => catalog.WithPortal(first + number, 10m, account => account with
        {
            Limits = new QuantityLimits { PerDay = caps.Where(cap => cap.Account == number).Select(cap => (int?)cap.PerDay).FirstOrDefault() },
        }));

    private static async Task<IReadOnlyDictionary<int, int>> SellAsync(EngineHost engine, string phones, int first)
    {
        await Task.WhenAll(Enumerable.Range(0, Leads).Select(lead => engine.PostAsync($"{phones}{lead:0000}"))).WaitAsync(Hang);
        var sales = await engine.SalesAsync();
        return sales.Select(sale => int.Parse(sale.Split(':')[0], CultureInfo.InvariantCulture))
            .Where(account => account > first && account <= first + 5)
            .GroupBy(account => account)
            .ToDictionary(own => own.Key, own => own.Count());
    }
}
