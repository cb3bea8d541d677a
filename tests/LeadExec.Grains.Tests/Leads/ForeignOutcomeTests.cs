using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Leads;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// FM-09, FM-26, INV-05, INV-26: another run of the lead settled the attempt that this run is about to settle.
public sealed class ForeignOutcomeTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData(AttemptState.Rejected, 1)]
    [InlineData(AttemptState.NotSent, 2)]
    public async Task Nothing_is_sent_to_the_next_buyer_without_its_hold(AttemptState here, int number)
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 2 }).WithBuyer(1, 40m).WithBuyer(2, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var phone = $"602559900{number}";
        engine.Buyers.Answer(1, async () =>
        {
            await AcceptElsewhereAsync(engine);
            return ScriptedTransport.Verdict(here);
        });

        await engine.PostAsync(phone);

        engine.Buyers.Sent.Select(sent => sent.Account).ShouldBe([1]);
        (await engine.Database.ScalarAsync<string>("select string_agg(account_id || ':' || state, ' ') from attempt where lead_id = (select id from lead order by seq desc limit 1)")).ShouldBe($"1:{(int)AttemptState.Accepted}");
        await engine.CheckAsync();
    }

    /// <summary>What the lead's other run says of the attempt that is on its way, by the same epoch.</summary>
    private static async Task AcceptElsewhereAsync(EngineHost engine)
    {
        var lead = new LeadId(await engine.Database.ScalarAsync<Guid>("select id from lead order by seq desc limit 1"));
        var record = (await engine.Record.LoadAsync(lead, CancellationToken.None)).ShouldNotBeNull();
        var outcome = new AttemptOutcome { AttemptId = record.Attempts.ShouldHaveSingleItem().Id, State = AttemptState.Accepted, Price = Money.Round(40m) };
        var reply = await engine.Journal.CommitAsync(new LeadCommit { LeadId = lead, Epoch = record.Epoch, Outcome = outcome, Stage = FlowStage.Received }, CancellationToken.None);
        reply.Answer.ShouldBe(CommitAnswer.Done);
    }
}
