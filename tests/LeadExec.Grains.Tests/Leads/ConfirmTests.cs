using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Delivery confirmation: CLNT-21, E-61
public sealed class ConfirmTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delivery_counts_once_its_client_confirms_in_time(bool portal)
    {
        var number = portal ? 1 : 2;
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(number, portal));
        engine.Buyers.Answer(number, AttemptState.Accepted, price: 35m);
        var reply = await engine.PostAsync($"602740000{number}");
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Held);
        var attempt = (await engine.LoadAsync(reply)).Attempts.Single();
        attempt.State.ShouldBe(AttemptState.Unconfirmed);

        engine.Time.Advance(TimeSpan.FromHours(23));
        (await ConfirmAsync(engine, reply, attempt.Id, client: number + 1)).Status.ShouldBe(ConfirmStatus.NotFound);
        (await ConfirmAsync(engine, reply, attempt.Id, number)).Status.ShouldBe(ConfirmStatus.Confirmed);
        (await ConfirmAsync(engine, reply, attempt.Id, number)).Status.ShouldBe(ConfirmStatus.AlreadyConfirmed);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([portal ? "1:4000" : "2:3500"]);
        (await engine.StageAsync(reply)).ShouldBe(FlowStage.Settled);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Delivery_that_nobody_confirms_fails_and_the_lead_goes_on()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(11, portal: false).WithPortal(12, 30m));
        var reply = await engine.PostAsync("6027410001");
        var attempt = (await engine.LoadAsync(reply)).Attempts.Single();
        attempt.PinnedUntil.ShouldBe(engine.Time.GetUtcNow().AddHours(24));
        await engine.Lead(reply.LeadId).ResumeAsync(); // too early
        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        engine.Time.Advance(TimeSpan.FromHours(24));
        var late = await ConfirmAsync(engine, reply, attempt.Id, 11); // before the sweeper comes
        late.Status.ShouldBe(ConfirmStatus.TooLate);
        late.Until.ShouldBe(attempt.PinnedUntil);

        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["12:3000"]);
        (await engine.LoadAsync(reply)).Attempts.Select(tried => (tried.State, tried.Reason)).ShouldBe([(AttemptState.Failed, RejectReason.NotConfirmed), (AttemptState.Accepted, RejectReason.None)]);
        (await ConfirmAsync(engine, reply, attempt.Id, 11)).Status.ShouldBe(ConfirmStatus.TooLate);
        (await engine.Database.ScalarAsync<int>("select day_taken from book where kind = 4 and id = 11")).ShouldBe(0);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Unconfirmed_delivery_keeps_its_place_meanwhile()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Catalog(21, portal: false).WithPortal(22, 30m));
        await engine.PostAsync("6027420001");

        var second = await engine.PostAsync("6027420002");

        (await engine.SalesAsync(second.LeadId)).ShouldBe(["22:3000"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Confirmation_outlives_the_process()
    {
        LeadReply reply;
        DateTimeOffset then;
        await using (var engine = await EngineHost.StartAsync(fixture.Database, Catalog(31, portal: false)))
        {
            reply = await engine.PostAsync("6027430001");
            then = engine.Time.GetUtcNow().AddHours(1);
        }

        await using var next = await EngineHost.StartAsync(fixture.Database, Catalog(31, portal: false), new TestKit.Time.ManualTimeProvider(then));
        var attempt = (await next.LoadAsync(reply)).Attempts.Single();
        (await ConfirmAsync(next, reply, attempt.Id, 31)).Status.ShouldBe(ConfirmStatus.Confirmed);
        (await next.SalesAsync(reply.LeadId)).ShouldBe(["31:4000"]);
        await next.CheckAsync();
    }

    [Fact]
    public async Task Delivery_that_needs_no_confirmation_takes_none()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithBuyer(41, 40m));
        var reply = await engine.PostAsync("6027440001");
        var attempt = (await engine.LoadAsync(reply)).Attempts.Single();

        (await ConfirmAsync(engine, reply, attempt.Id, 41)).Status.ShouldBe(ConfirmStatus.NotAwaited);
        (await ConfirmAsync(engine, reply, new AttemptId(Guid.NewGuid()), 41)).Status.ShouldBe(ConfirmStatus.NotFound);
        (await engine.Lead(Guid.NewGuid()).ConfirmAsync(new ConfirmDelivery { UserId = 7, AttemptId = attempt.Id.Value })).Status.ShouldBe(ConfirmStatus.NotFound);
    }

    private static Task<ConfirmDeliveryReply> ConfirmAsync(EngineHost engine, LeadReply reply, AttemptId attempt, int client) =>
        engine.Lead(reply.LeadId).ConfirmAsync(new ConfirmDelivery { UserId = 7, AttemptId = attempt.Value, ClientId = client });

    private static Catalog Catalog(int number, bool portal)
    {
        DeliveryAccount Confirmed(DeliveryAccount account) => account with { ConfirmWithinHours = 24, Limits = new QuantityLimits { PerDay = 1 } };
        return portal ? SampleCatalog.Create().WithPortal(number, 40m, Confirmed) : SampleCatalog.Create().WithBuyer(number, 40m, Confirmed);
    }
}
