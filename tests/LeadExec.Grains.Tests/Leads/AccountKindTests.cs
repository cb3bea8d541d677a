using System.Text.Json;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Account types: CLNT-23, E-63
public sealed class AccountKindTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private const string Address = "https://buyer.example/apply?state=[State]&lead=[LeadUid]";

    [Fact]
    public async Task Redirect_is_delivered_by_the_answer_to_the_source()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, Redirect(1));

        var reply = await engine.PostAsync("6027200001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:4000"]);
        JsonDocument.Parse(reply.Body.AsMemory()).RootElement.GetProperty("RedirectURL").GetString().ShouldBe($"https://buyer.example/apply?state=AZ&lead={reply.LeadId}");
        (await engine.LoadAsync(reply)).Attempts.Single().RedirectUrl.ShouldBe($"https://buyer.example/apply?state=AZ&lead={reply.LeadId}");
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Redirect_is_not_delivered_when_nobody_waits_for_the_answer()
    {
        var catalog = Redirect(11).WithPortal(12, 30m).WithMethod(12, 13);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog with { Account = catalog.Account with { OutboundStopped = true } });

        var reply = await engine.PostAsync("6027210001"); // held, and answered
        engine.Catalogs.Publish(present => present with { Account = present.Account with { OutboundStopped = false } });
        engine.Time.Advance(TimeSpan.FromMinutes(1));
        await engine.Lead(reply.LeadId).ResumeAsync();

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["12:3000"]);
        engine.Log.Of(new LeadId(reply.LeadId)).ShouldContain(step => step.Reason == RejectReason.SourceNotWaiting && step.AccountId == 11);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Only_one_redirect_can_be_given_and_it_is_the_one_that_was_sold()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3 });
        catalog = Add(Add(catalog, 21, 40m), 22, 50m).WithPortal(23, 30m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);

        var reply = await engine.PostAsync("6027220001");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["22:5000", "23:3000"]);
        engine.Log.Of(new LeadId(reply.LeadId)).ShouldContain(step => step.Reason == RejectReason.RedirectGiven && step.AccountId == 21);
        await engine.CheckAsync();
    }

    [Theory]
    [InlineData(DeliveryAccountKind.LiveCallTransfer, "agent")]
    [InlineData(DeliveryAccountKind.IvrDirectTransfer, "call flow")]
    public async Task Call_types_are_refused_by_the_gate_with_the_reason(DeliveryAccountKind kind, string word)
    {
        var number = 30 + (int)kind;
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithBuyer(number, 40m, account => account with { Kind = kind }));

        var reply = await engine.PostAsync($"602723000{(int)kind}");

        (await engine.SalesAsync(reply.LeadId)).ShouldBeEmpty();
        var step = engine.Log.Of(new LeadId(reply.LeadId)).Single(found => found.Step == "candidate");
        step.Reason.ShouldBe(RejectReason.AccountTypeNotAutomated);
        step.Detail!.ShouldContain(word);
    }

    private static Catalog Redirect(int number) => Add(SampleCatalog.Create(), number, 40m);

    private static Catalog Add(Catalog catalog, int number, decimal price) =>
        catalog.WithPortal(number, price, account => account with { Kind = DeliveryAccountKind.UrlRedirect, RedirectUrl = Address });
}
