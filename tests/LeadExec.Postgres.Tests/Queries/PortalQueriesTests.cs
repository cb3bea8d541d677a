using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>PORT-03, PORT-04, DELV-81, LEAD-24: a client sees its own leads and nobody else's (decision 26).</summary>
public sealed class PortalQueriesTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly ReadDatabase reads = new(new ReadOptions { ConnectionString = fixture.ConnectionString });

    public ValueTask DisposeAsync() => reads.DisposeAsync();

    [Fact]
    public async Task A_client_lists_what_it_was_sold_and_nothing_of_others()
    {
        var lead = await new LeadSeed { Fields = """{"FirstName":"Ann"}""" }.InsertAsync(fixture.Database);
        var mine = await lead.AttemptAsync(fixture.Database, client: 11, price: 4000);
        await lead.AttemptAsync(fixture.Database, client: 12, price: 3000);
        await (await new LeadSeed().InsertAsync(fixture.Database)).AttemptAsync(fixture.Database, client: 11, price: null);

        var row = (await Queries.LeadsAsync(new PortalSearch { Viewer = PortalViewer.Of(new(11)) }, default)).Items.ShouldHaveSingleItem();

        (row.AttemptId, row.Price, row.ReadAt).ShouldBe((mine, Money.FromCents(4000), null));
        row.FieldsJson.ShouldNotBeNull().ShouldContain("Ann");
    }

    [Fact]
    public async Task A_foreign_client_neither_finds_nor_marks_a_lead()
    {
        var lead = await new LeadSeed().InsertAsync(fixture.Database);
        var attempt = await lead.AttemptAsync(fixture.Database, client: 21, price: 4000);

        (await Queries.FindAsync(PortalViewer.Of(new(22)), attempt, default)).ShouldBeNull();
        (await Queries.MarkReadAsync(PortalViewer.Of(new(22)), attempt, Noon, default)).ShouldBeFalse();

        (await Queries.FindAsync(PortalViewer.Of(new(21)), attempt, default)).ShouldNotBeNull().ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Reading_is_marked_once_and_the_first_time_stays()
    {
        var lead = await new LeadSeed().InsertAsync(fixture.Database);
        var attempt = await lead.AttemptAsync(fixture.Database, client: 31, price: 4000);

        (await Queries.MarkReadAsync(PortalViewer.Of(new(31)), attempt, Noon, default)).ShouldBeTrue();
        (await Queries.MarkReadAsync(PortalViewer.Of(new(31)), attempt, Noon.AddHours(1), default)).ShouldBeTrue();

        (await Queries.FindAsync(PortalViewer.Of(new(31)), attempt, default)).ShouldNotBeNull().ReadAt.ShouldBe(Noon);
        (await Queries.LeadsAsync(new PortalSearch { Viewer = PortalViewer.Of(new(31)), UnreadOnly = true }, default)).Items.ShouldBeEmpty();
        (await new PostgresLeadQueries(reads).DeliveriesAsync(lead.Id, default)).ShouldHaveSingleItem().ReadAt.ShouldBe(Noon);
    }

    [Fact]
    public async Task Pages_are_newest_first_and_show_every_lead_once()
    {
        for (var at = 0; at < 5; at++)
        {
            await (await new LeadSeed { At = Noon.AddMinutes(at / 2) }.InsertAsync(fixture.Database)).AttemptAsync(fixture.Database, client: 41, price: at);
        }

        List<PortalLeadRow> seen = [];
        PageKey? after = null;
        do
        {
            var page = await Queries.LeadsAsync(new PortalSearch { Viewer = PortalViewer.Of(new(41)), Limit = 2, After = after }, default);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        seen.Select(row => row.AttemptId).Distinct().Count().ShouldBe(5);
        seen.Select(row => row.DeliveredAt).ShouldBe(seen.Select(row => row.DeliveredAt).OrderDescending());
    }

    private PostgresPortalQueries Queries => new(reads, fixture.DataSource);
}
