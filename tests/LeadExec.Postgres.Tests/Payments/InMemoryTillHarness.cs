using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Returns;
using LeadExec.TestKit.Charging;
using LeadExec.TestKit.Journal;
using LeadExec.TestKit.Settings;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>The model of the simulation.</summary>
internal sealed class InMemoryTillHarness : TillHarness
{
    private readonly InMemoryLeadJournal journal;
    private readonly ModelTill model;
    private readonly FixedCatalogSource catalogs = new(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" } });

    public InMemoryTillHarness()
    {
        var link = new StraightLink();
        journal = new InMemoryLeadJournal(() => Now);
        model = new ModelTill(journal, () => Now, Guid.NewGuid);
        Orders = new InMemoryOrderStore(model, link);
        Charges = new InMemoryChargeStore(model, link);
        Cards = new InMemoryClientCards(model, link);
        Recharges = new InMemoryWalletRecharges(model, link);
        Refunds = new InMemoryRefundStore(model, link);
        Returns = new InMemoryReturnStore(model, link, catalogs);
        Events = new InMemoryGatewayEvents(model, link);
    }

    public override ILeadJournal Journal => journal;

    public override IBookKeeper Books => journal;

    public override IOrderStore Orders { get; }

    public override IChargeStore Charges { get; }

    public override IClientCards Cards { get; }

    public override IWalletRecharges Recharges { get; }

    public override IRefundStore Refunds { get; }

    public override IGatewayEvents Events { get; }

    public override ILeadRecord Record => journal;

    public override IReturnStore Returns { get; }

    public override Task ResellAsync(int maxAgeHours)
    {
        catalogs.Publish(catalog => ChargeFixture.Reselling(catalog, maxAgeHours));
        return Task.CompletedTask;
    }

    public override DateTimeOffset Now { get; set; } = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public override Task<Money> WalletAsync(ClientId client) => Task.FromResult(journal.WalletLeft(client, withCredit: true));

    public override Task<IReadOnlyList<(int Kind, int Count, long Cents)>> EntriesAsync() => Task.FromResult<IReadOnlyList<(int, int, long)>>(
        [.. model.Entries.GroupBy(entry => entry.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Count(), kind.Sum(entry => Math.Abs(entry.Amount.Cents))))]);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
