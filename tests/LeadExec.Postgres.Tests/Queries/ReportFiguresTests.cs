using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>RPT-01 to RPT-03 with F-20, F-05 and F-03.</summary>
public sealed class ReportFiguresTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncDisposable
{
    private static readonly DateTimeOffset Midnight = new(2026, 3, 10, 7, 0, 0, TimeSpan.Zero); // in Phoenix
    private readonly ReadDatabase reads = new(new ReadOptions { ConnectionString = fixture.ConnectionString });

    public ValueTask DisposeAsync() => reads.DisposeAsync();

    [Fact]
    public async Task Figures_count_leads_and_not_deliveries_and_leave_test_leads_out()
    {
        var sold = await Seed(LeadValidity.Valid).InsertAsync(fixture.Database);
        await sold.AttemptAsync(fixture.Database, client: 1, price: 4000);
        await sold.AttemptAsync(fixture.Database, client: 2, price: 3000);
        var returned = await Seed(LeadValidity.Valid).InsertAsync(fixture.Database);
        await returned.AttemptAsync(fixture.Database, client: 1, price: 4000, saleState: 1);
        await Seed(LeadValidity.InQualityControl).InsertAsync(fixture.Database);
        await (Seed(LeadValidity.Rejected) with { Cost = 0 }).InsertAsync(fixture.Database);
        await (Seed(LeadValidity.QcReturned) with { Cost = 0 }).InsertAsync(fixture.Database);
        await (Seed(LeadValidity.Valid) with { Test = true }).InsertAsync(fixture.Database);
        await (Seed(LeadValidity.Valid) with { At = Midnight.AddMinutes(-1) }).InsertAsync(fixture.Database);
        await (Seed(LeadValidity.Valid) with { At = Midnight.AddDays(1) }).InsertAsync(fixture.Database);

        var report = await FiguresAsync(new ReportWindow { From = Midnight, To = Midnight.AddDays(1), Step = ReportStep.Hour, ZoneId = "America/Phoenix", LeadTypeId = new(31) });

        report.Total.ShouldBe(new FigureSet
        {
            Received = 5,
            Accepted = 3,
            Delivered = 1,
            Rejected = 2,
            Revenue = Money.FromCents(7000),
            Cost = Money.FromCents(4500),
        });
        report.Total.Profit.ShouldBe(Money.FromCents(2500));
        report.Steps.ShouldHaveSingleItem().From.ShouldBe(Midnight);
    }

    [Fact]
    public async Task Steps_begin_in_the_accounts_zone_and_filters_narrow()
    {
        await (Seed(LeadValidity.Valid) with { LeadType = 32, Campaign = 8, At = new(2026, 4, 1, 6, 30, 0, TimeSpan.Zero) }).InsertAsync(fixture.Database); // still March in Phoenix
        await (Seed(LeadValidity.Valid) with { LeadType = 32, Source = 9, At = new(2026, 4, 1, 7, 30, 0, TimeSpan.Zero) }).InsertAsync(fixture.Database);
        var year = new ReportWindow { From = Midnight.AddMonths(-2), To = Midnight.AddMonths(2), Step = ReportStep.Month, ZoneId = "America/Phoenix", LeadTypeId = new(32) };

        (await FiguresAsync(year)).Steps.Select(step => step.From)
            .ShouldBe([new(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), new(2026, 4, 1, 7, 0, 0, TimeSpan.Zero)]);
        (await FiguresAsync(year with { CampaignId = new(8) })).Total.Received.ShouldBe(1);
        (await FiguresAsync(year with { LeadSourceId = new(9) })).Total.Received.ShouldBe(1);
        (await FiguresAsync(year with { LeadSourceId = new(10) })).Total.ShouldBe(new FigureSet());
    }

    private static LeadSeed Seed(LeadValidity validity) => new() { LeadType = 31, Validity = validity, At = Midnight.AddMinutes(5) };

    private Task<ReportFigures> FiguresAsync(ReportWindow window) => new PostgresReportQueries(reads).FiguresAsync(window, group: null, default);
}
