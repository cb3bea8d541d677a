using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>LEAD-01: the lead list's filters, its two status axes (C-1, C-2) and its pages.</summary>
public sealed class LeadSearchTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly ReadDatabase reads = new(new ReadOptions { ConnectionString = fixture.ConnectionString });

    public ValueTask DisposeAsync() => reads.DisposeAsync();

    [Theory]
    [InlineData(LeadValidity.Valid, FlowStage.Sending, null, 0, LeadDistribution.InDistribution)]
    [InlineData(LeadValidity.Valid, FlowStage.Waiting, null, 0, LeadDistribution.Queued)]
    [InlineData(LeadValidity.Valid, FlowStage.Queued, null, 0, LeadDistribution.Queued)]
    [InlineData(LeadValidity.Valid, FlowStage.Held, null, 0, LeadDistribution.Held)]
    [InlineData(LeadValidity.Valid, FlowStage.Settled, null, 0, LeadDistribution.Unsold)]
    [InlineData(LeadValidity.Valid, FlowStage.Settled, 4000, 0, LeadDistribution.Sold)]
    [InlineData(LeadValidity.Valid, FlowStage.Waiting, 4000, 0, LeadDistribution.Sold)]
    [InlineData(LeadValidity.Valid, FlowStage.Settled, 4000, 1, LeadDistribution.Returned)]
    [InlineData(LeadValidity.Rejected, FlowStage.Settled, null, 0, LeadDistribution.NotDistributed)]
    [InlineData(LeadValidity.InQualityControl, FlowStage.QualityControl, null, 0, LeadDistribution.NotDistributed)]
    public async Task Distribution_follows_from_stage_and_sales(LeadValidity validity, FlowStage stage, int? price, short saleState, LeadDistribution expected)
    {
        var lead = await new LeadSeed { Validity = validity, Stage = stage }.InsertAsync(fixture.Database);
        if (price is not null)
        {
            await lead.AttemptAsync(fixture.Database, client: 1, price, saleState);
        }

        (await Queries.FindAsync(lead.Id, default)).ShouldNotBeNull().Distribution.ShouldBe(expected);
        var others = Enum.GetValues<LeadDistribution>().Where(state => state != expected);
        (await CountAsync(new LeadSearch { LeadId = lead.Id, Distribution = [expected] })).ShouldBe(1);
        (await CountAsync(new LeadSearch { LeadId = lead.Id, Distribution = [.. others] })).ShouldBe(0);
    }

    [Fact]
    public async Task Leads_that_were_set_aside_are_found_sold_before_or_not() // FM-07
    {
        var aside = await new LeadSeed { LeadType = 70, Stage = FlowStage.QualityControl }.InsertAsync(fixture.Database);
        var sold = await new LeadSeed { LeadType = 70, Stage = FlowStage.QualityControl }.InsertAsync(fixture.Database);
        await sold.AttemptAsync(fixture.Database, client: 1, price: 4000);
        await new LeadSeed { LeadType = 70, Stage = FlowStage.QualityControl, Validity = LeadValidity.InQualityControl }.InsertAsync(fixture.Database);
        await new LeadSeed { LeadType = 70, Stage = FlowStage.Settled }.InsertAsync(fixture.Database);

        var found = await Queries.SearchAsync(new LeadSearch { LeadTypeId = new(70), SetAside = true }, default);

        found.Items.Select(lead => (lead.Id, lead.SetAside)).ShouldBe([(aside.Id, true), (sold.Id, true)], ignoreOrder: true);
        (await CountAsync(new LeadSearch { LeadTypeId = new(70) })).ShouldBe(4);
    }

    [Fact]
    public async Task Money_of_a_lead_counts_unreturned_sales_only()
    {
        var lead = await new LeadSeed { Cost = 1500 }.InsertAsync(fixture.Database);
        await lead.AttemptAsync(fixture.Database, client: 1, price: null);
        await lead.AttemptAsync(fixture.Database, client: 2, price: 4000);
        await lead.AttemptAsync(fixture.Database, client: 3, price: 3000, saleState: 1);

        var row = (await Queries.FindAsync(lead.Id, default)).ShouldNotBeNull(); // F-05, F-03

        (row.Revenue, row.Cost, row.Profit, row.SendCount).ShouldBe((Money.FromCents(4000), Money.FromCents(1500), Money.FromCents(2500), 1));
    }

    [Fact]
    public async Task Each_filter_keeps_only_what_it_names()
    {
        byte[] hash = [1, 2, 3];
        var wanted = await new LeadSeed { LeadType = 50, Source = 51, Campaign = 52, Test = true, PhoneHash = hash }.InsertAsync(fixture.Database);
        await new LeadSeed { LeadType = 50, Source = 61, Campaign = 62, At = Noon.AddDays(1), Validity = LeadValidity.Rejected }.InsertAsync(fixture.Database);
        var all = new LeadSearch { LeadTypeId = new(50) };
        (await CountAsync(all)).ShouldBe(2);
        LeadSearch[] searches =
        [
            all with { Sources = [new(51)] },
            all with { Campaigns = [new(52), new(999)] },
            all with { Test = true },
            all with { PersonHash = hash },
            all with { To = Noon.AddHours(1) },
            all with { Validity = [LeadValidity.Valid] },
            all with { LeadId = wanted.Id },
        ];

        foreach (var search in searches)
        {
            (await Queries.SearchAsync(search, default)).Items.ShouldHaveSingleItem().Id.ShouldBe(wanted.Id);
        }

        (await CountAsync(all with { From = Noon.AddHours(1) })).ShouldBe(1);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_stopped_and_named()
    {
        await using var impatient = new ReadDatabase(new ReadOptions { ConnectionString = fixture.ConnectionString, StatementTimeout = TimeSpan.FromMilliseconds(300) });

        await Should.ThrowAsync<QueryTimeoutException>(() => impatient.ListAsync<string>("select pg_sleep(60)::text", new { }, default));
    }

    [Fact]
    public async Task Readers_cannot_write() =>
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => reads.ListAsync<string>("delete from lead returning id::text", new { }, default))).SqlState.ShouldBe("25006");

    private PostgresLeadQueries Queries => new(reads);

    private async Task<int> CountAsync(LeadSearch search) => (await Queries.SearchAsync(search, default)).Items.Count;
}
