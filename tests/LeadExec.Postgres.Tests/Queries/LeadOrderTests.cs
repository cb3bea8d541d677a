using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>LEAD-01: the lead list in every order that it offers, page by page.</summary>
public sealed class LeadOrderTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    // 71 stands nowhere: an archived source has lost its name.
    private static readonly int[] Names = [73, 70, 72];
    private readonly ReadDatabase reads = new(new ReadOptions { ConnectionString = fixture.ConnectionString });

    public static TheoryData<LeadOrder> Orders => [.. Enum.GetValues<LeadOrder>()];

    public ValueTask DisposeAsync() => reads.DisposeAsync();

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_hold_every_lead_once_in_the_order_asked_for_with_ties_by_id(LeadOrder order)
    {
        var type = 200 + (int)order;
        await SeedAsync(type);
        var all = (await Queries.SearchAsync(new LeadSearch { LeadTypeId = new(type), Limit = 200 }, default)).Items;

        var seen = await PagesAsync(new LeadSearch { LeadTypeId = new(type), Limit = 2, Order = order, ByName = [.. Names] });

        all.Count.ShouldBe(9);
        seen.Select(row => row.Id).ShouldBe(Expected(all, order).Select(row => row.Id));
    }

    [Fact]
    public async Task Filters_and_orders_work_together()
    {
        const int type = 300;
        await SeedAsync(type);

        var sold = await PagesAsync(new LeadSearch
        {
            LeadTypeId = new(type),
            Distribution = [LeadDistribution.Sold],
            Order = LeadOrder.ProfitDescending,
            Limit = 1,
        });

        sold.Select(row => row.Profit).ShouldBe([Money.FromCents(2900), Money.FromCents(2600), Money.FromCents(1700)]);
    }

    [Fact]
    public async Task A_lead_whose_money_changed_between_two_pages_never_hides_another_one()
    {
        const int type = 301;
        var leads = new List<LeadSeed>();
        for (var at = 0; at < 4; at++)
        {
            leads.Add(await new LeadSeed { LeadType = type, At = Noon.AddSeconds(at), Cost = 1000 }.InsertAsync(fixture.Database));
            await leads[at].AttemptAsync(fixture.Database, client: 1, price: 3900 - (at * 500));
        }

        var search = new LeadSearch { LeadTypeId = new(type), Order = LeadOrder.RevenueDescending, Limit = 2 };
        var first = await Queries.SearchAsync(search, default);
        await leads[1].AttemptAsync(fixture.Database, client: 2, price: 4000);
        var second = await Queries.SearchAsync(search with { After = first.Next }, default);

        first.Items.Concat(second.Items).Select(row => row.Id).ShouldBe(leads.Select(lead => lead.Id));
    }

    private async Task SeedAsync(int type)
    {
        for (var at = 0; at < 9; at++)
        {
            var lead = await new LeadSeed
            {
                LeadType = type,
                At = Noon.AddMicroseconds(at / 2),
                Source = 70 + (at % 4),
                Campaign = 73 - (at % 3),
                Cost = 1000 + (at % 3 * 100),
                Validity = at == 7 ? LeadValidity.Rejected : LeadValidity.Valid,
                Stage = at == 8 ? FlowStage.Sending : FlowStage.Settled,
            }.InsertAsync(fixture.Database);
            if (at < 3)
            {
                await lead.AttemptAsync(fixture.Database, client: 1, price: at == 1 ? 2800 : 3900 - (at * 50));
            }
        }
    }

    private static IEnumerable<LeadRow> Expected(IReadOnlyList<LeadRow> rows, LeadOrder order)
    {
        // The database compares ids byte by byte, as their text does.
        var ascending = rows.OrderBy(row => Key(row, order)).ThenBy(row => row.Id.Value.ToString(), StringComparer.Ordinal);
        return order.ToString().EndsWith("Descending", StringComparison.Ordinal) || order == LeadOrder.NewestFirst ? ascending.Reverse() : ascending;
    }

    private static long Key(LeadRow row, LeadOrder order) => order switch
    {
        LeadOrder.NewestFirst or LeadOrder.OldestFirst => row.ReceivedAt.Ticks,
        LeadOrder.StatusAscending or LeadOrder.StatusDescending => row.Validity != LeadValidity.Valid ? 99 : Place(row.Distribution),
        LeadOrder.CostAscending or LeadOrder.CostDescending => row.Cost.Cents,
        LeadOrder.RevenueAscending or LeadOrder.RevenueDescending => row.Revenue.Cents,
        LeadOrder.ProfitAscending or LeadOrder.ProfitDescending => row.Profit.Cents,
        LeadOrder.SourceAscending or LeadOrder.SourceDescending => Place(row.LeadSourceId.Value),
        LeadOrder.CampaignAscending or LeadOrder.CampaignDescending => Place(row.CampaignId.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    private static long Place(int id) => Array.IndexOf(Names, id) is >= 0 and var at ? at : 1000;

    private static long Place(LeadDistribution state) => state switch
    {
        LeadDistribution.Sold => 1,
        LeadDistribution.Unsold => 2,
        LeadDistribution.InDistribution => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(state), "The seeds have no other one."),
    };

    private async Task<List<LeadRow>> PagesAsync(LeadSearch search)
    {
        List<LeadRow> seen = [];
        LeadKey? after = null;
        do
        {
            var page = await Queries.SearchAsync(search with { After = after }, default);
            page.Items.Count.ShouldBeLessThanOrEqualTo(search.Limit);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null && seen.Count < 50);

        return seen;
    }

    private PostgresLeadQueries Queries => new(reads);
}
