using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>RPT-01 to RPT-03 and RPT-14: whatever happened, the report says what a sum over leads, sales and returns says, in every cut.</summary>
public sealed class LeadReportTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncDisposable
{
    private const string Zone = "America/New_York"; // with the change to summer time on 8 March inside
    private static readonly DateTimeOffset From = new(2031, 2, 20, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2031, 4, 1, 4, 0, 0, TimeSpan.Zero);
    private readonly ReadDatabase reads = new(new ReadOptions { ConnectionString = fixture.ConnectionString });

    public ValueTask DisposeAsync() => reads.DisposeAsync();

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 40)]
    [InlineData(3, 20)]
    public async Task Figures_are_the_sum_of_leads_sales_and_returns(int seed, int days)
    {
        var to = days == 40 ? To : From.AddDays(days); // short windows are read another way than long ones
        var told = (await TellAsync(new Random(seed), leadType: 7000 + seed)).Where(lead => lead.At < to).ToList();
        told.Count.ShouldBeGreaterThan(10);
        var queries = new PostgresReportQueries(reads);
        foreach (var step in Enum.GetValues<ReportStep>())
        {
            foreach (var group in new ReportGroup?[] { null, ReportGroup.LeadType, ReportGroup.LeadSource, ReportGroup.Campaign, ReportGroup.Client })
            {
                var window = new ReportWindow { From = From, To = to, Step = step, ZoneId = Zone, LeadTypeId = new(7000 + seed) };
                var report = await queries.FiguresAsync(window, group, default);

                report.Total.ShouldBe(Sum(told));
                report.Steps.ToDictionary(one => one.From, one => one.Figures)
                    .ShouldBe(told.GroupBy(lead => Begin(step, lead.At)).ToDictionary(leads => leads.Key, Sum), ignoreOrder: true);
                if (group is { } by)
                {
                    var cells = await queries.CellsAsync(window, by, default);
                    report.Groups.ToDictionary(one => one.Key ?? 0, one => one.Figures).ShouldBe(Groups(by, told), ignoreOrder: true);
                    cells.GroupBy(cell => cell.Key ?? 0).ToDictionary(some => some.Key, some => some.Aggregate(new FigureSet(), (sum, cell) => sum + cell.Figures))
                        .ShouldBe(Groups(by, told), ignoreOrder: true);
                    (Added(report.Groups, set => set.Revenue), Added(report.Groups, set => set.Cost)).ShouldBe((report.Total.Revenue, report.Total.Cost));
                }
            }
        }
    }

    // F-02, RPT-14: the lead's cost is shared by what each pays, to the cent; where nobody pays anything, evenly.
    [Theory]
    [InlineData(1000, new[] { 3000, 1000 }, new[] { 750, 250 })]
    [InlineData(1000, new[] { 1, 1, 1 }, new[] { 333, 333, 334 })]
    [InlineData(100, new[] { 0, 0, 0 }, new[] { 33, 33, 34 })]
    [InlineData(0, new[] { 4000 }, new[] { 0 })]
    public async Task A_leads_cost_is_shared_between_its_buyers(int cost, int[] prices, int[] shares)
    {
        var type = 7100 + prices.Length + cost;
        var lead = await (new LeadSeed { LeadType = type, Cost = cost, At = From.AddDays(1) }).InsertAsync(fixture.Database);
        foreach (var (at, price) in prices.Index())
        {
            await lead.AttemptAsync(fixture.Database, client: at + 1, price: price);
        }

        var report = await new PostgresReportQueries(reads).FiguresAsync(
            new ReportWindow { From = From, To = To, Step = ReportStep.Day, ZoneId = Zone, LeadTypeId = new(type) }, ReportGroup.Client, default);

        report.Groups.OrderBy(one => one.Key).Select(one => (int)one.Figures.Cost.Cents).ShouldBe(shares);
    }

    private static Money Added(IEnumerable<FigureGroup> groups, Func<FigureSet, Money> of) => groups.Aggregate(Money.Zero, (sum, one) => sum + of(one.Figures));

    private static FigureSet Sum(IEnumerable<Told> leads) => leads.Aggregate(new FigureSet(), (sum, lead) => sum + lead.Figures());

    private static Dictionary<int, FigureSet> Groups(ReportGroup group, IReadOnlyList<Told> told) => group switch
    {
        ReportGroup.LeadType => told.GroupBy(lead => lead.Type).ToDictionary(leads => leads.Key, Sum),
        ReportGroup.LeadSource => told.GroupBy(lead => lead.Source).ToDictionary(leads => leads.Key, Sum),
        ReportGroup.Campaign => told.GroupBy(lead => lead.Campaign).ToDictionary(leads => leads.Key, Sum),
        ReportGroup.Client => told.SelectMany(lead => lead.OfClients()).GroupBy(line => line.Client)
            .ToDictionary(lines => lines.Key, lines => lines.Aggregate(new FigureSet(), (sum, line) => sum + line.Set)),
    };

    private static DateTimeOffset Begin(ReportStep step, DateTimeOffset at)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var begin = step switch
        {
            ReportStep.Hour => new DateTime(local.Year, local.Month, local.Day, local.Hour, 0, 0, DateTimeKind.Unspecified),
            ReportStep.Day => local.Date,
            ReportStep.Month => new DateTime(local.Year, local.Month, 1, 0, 0, 0, DateTimeKind.Unspecified),
            ReportStep.Year => new DateTime(local.Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified),
        };
        return new DateTimeOffset(begin, zone.GetUtcOffset(begin)).ToUniversalTime();
    }

    private async Task<IReadOnlyList<Told>> TellAsync(Random random, int leadType)
    {
        var told = new List<Told>();
        for (var n = 0; n < 40; n++)
        {
            var lead = new Told
            {
                Type = leadType,
                Source = random.Next(1, 4),
                Campaign = random.Next(1, 6),
                At = From + TimeSpan.FromMinutes(random.Next((int)(To - From).TotalMinutes)),
                Validity = (LeadValidity)random.Next(4),
                Cost = random.Next(3000),
            };
            var seed = await new LeadSeed { LeadType = lead.Type, Source = lead.Source, Campaign = lead.Campaign, At = lead.At, Validity = lead.Validity, Cost = lead.Cost }.InsertAsync(fixture.Database);
            if (lead.Validity == LeadValidity.Valid)
            {
                for (var client = 1; client <= random.Next(4); client++)
                {
                    var sale = new ToldSale(client, random.Next(4001), random.Next(4));
                    lead.Sales.Add(sale);
                    await SellAsync(seed, sale);
                }
            }

            told.Add(lead);
            // Neither of these is ever counted.
            await (new LeadSeed { LeadType = leadType, At = lead.At, Test = true }).InsertAsync(fixture.Database);
            await (new LeadSeed { LeadType = leadType, At = n % 2 == 0 ? To.AddMinutes(n) : From.AddMinutes(-1 - n) }).InsertAsync(fixture.Database);
        }

        return told;
    }

    private async Task SellAsync(LeadSeed lead, ToldSale sale)
    {
        var attempt = await lead.AttemptAsync(fixture.Database, sale.Client, sale.Price, saleState: (short)(sale.Fate is ToldSale.Returned or ToldSale.Moved ? 1 : 0));
        if (sale.Fate != ToldSale.Kept)
        {
            var approved = sale.Fate is ToldSale.Returned or ToldSale.Moved;
            await fixture.Database.ExecuteAsync($"""
                insert into lead_return (attempt_id, lead_id, client_id, account_id, campaign_id, sold_at, state, reason, asked, by_staff, requested_at, requested_by, cents, moved)
                values ('{attempt}', '{lead.Id}', {sale.Client}, {sale.Client}, {lead.Campaign}, '{lead.At:O}', {(approved ? 2 : 1)}, 'x', 0, true, now(), 'x', {(approved ? sale.Price.ToString(System.Globalization.CultureInfo.InvariantCulture) : "null")}, {(sale.Fate == ToldSale.Moved ? "true" : "false")})
                """);
        }
    }

    /// <param name="Client">Who bought.</param>
    /// <param name="Price">In cents.</param>
    /// <param name="Fate">0 kept, 1 asked to be taken back, 2 returned, 3 moved to somebody else.</param>
    private sealed record ToldSale(int Client, int Price, int Fate)
    {
        public const int Kept = 0;
        public const int Returned = 2;
        public const int Moved = 3;

        public bool Stands => Fate is not (Returned or Moved);
    }

    /// <summary>What was told to the database, added up without it.</summary>
    private sealed record Told
    {
        public required int Type { get; init; }

        public required int Source { get; init; }

        public required int Campaign { get; init; }

        public required DateTimeOffset At { get; init; }

        public required LeadValidity Validity { get; init; }

        public required int Cost { get; init; }

        public List<ToldSale> Sales { get; } = [];

        public FigureSet Figures() => new()
        {
            Received = 1,
            Accepted = Validity is LeadValidity.Valid or LeadValidity.InQualityControl ? 1 : 0,
            Rejected = Validity is LeadValidity.Rejected or LeadValidity.QcReturned ? 1 : 0,
            Delivered = Sales.Exists(sale => sale.Stands) ? 1 : 0,
            Returned = Sales.Exists(sale => sale.Fate == ToldSale.Returned) ? 1 : 0,
            Revenue = Money.FromCents(Sales.Where(sale => sale.Stands).Sum(sale => sale.Price)),
            Cost = Money.FromCents(Cost),
        };

        public IEnumerable<(int Client, FigureSet Set)> OfClients()
        {
            var standing = Sales.Where(sale => sale.Stands).ToList();
            var (total, upto) = (standing.Sum(sale => (long)sale.Price), 0L);
            foreach (var (at, sale) in standing.Index())
            {
                var share = total > 0 ? (Cost * (upto + sale.Price) / total) - (Cost * upto / total) : (Cost * (at + 1) / standing.Count) - (Cost * at / standing.Count);
                upto += sale.Price;
                yield return (sale.Client, new FigureSet { Delivered = 1, Revenue = Money.FromCents(sale.Price), Cost = Money.FromCents(share) });
            }

            foreach (var sale in Sales.Where(sale => sale.Fate == ToldSale.Returned))
            {
                yield return (sale.Client, new FigureSet { Returned = 1 });
            }

            if (standing.Count == 0)
            {
                yield return (0, Figures() with { Returned = 0 });
            }
        }
    }
}
