using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Grains.Tests.Engine;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// CLNT-29, E-66 through the real engine: a sale that does not bring enough is not posted, and the log says what was short of what.
public sealed class PriceRequirementTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Theory]
    [InlineData("6025551601", 22, 7, "1:2200")] // both are just met
    [InlineData("6025551602", 22.01, 7, "2:1000", "price 22.00 below 22.01")]
    [InlineData("6025551603", 0, 7.01, "2:1000", "profit 7.00 (price 22.00, cost 15.00) below 7.01")]
    public async Task Account_whose_price_brings_too_little_is_not_asked(string phone, decimal revenue, decimal profit, string sale, string? why = null)
    {
        var requirements = new PriceRequirements { Revenue = Money.Round(revenue), Profit = Money.Round(profit) };
        var catalog = SampleCatalog.Create(campaign => campaign with { Price = Money.Round(15m) })
            .WithBuyer(1, 22m, account => account with { Requirements = requirements })
            .WithPortal(2, 10m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        engine.Buyers.Answer(1, AttemptState.Accepted);

        var reply = await engine.PostAsync(phone);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe([sale]);
        engine.Buyers.Sent.Count.ShouldBe(why is null ? 1 : 0);
        engine.Log.Of(new LeadId(reply.LeadId)).Where(step => step.Reason == RejectReason.PriceRequirementNotMet).Select(step => (step.AccountId, step.Detail))
            .ShouldBe(why is null ? [] : [(1, why)]);
    }
}
