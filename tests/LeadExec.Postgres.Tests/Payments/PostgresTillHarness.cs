using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Returns;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>The record in PostgreSQL.</summary>
internal sealed class PostgresTillHarness(ChargeFixture all) : TillHarness
{
    private const string Sums = """
        select kind::int as kind, count(*)::int as count, sum(cents)::bigint as cents from entry where kind in (3, 8, 10, 11, 19, 20) group by kind order by kind
        """;

    public override ILeadJournal Journal => all.Harness.Journal;

    public override IBookKeeper Books => all.Harness.Books;

    public override IOrderStore Orders => all.Orders;

    public override IChargeStore Charges => all.Store;

    public override IClientCards Cards => all.Cards;

    public override IWalletRecharges Recharges => all.Recharges;

    public override IRefundStore Refunds => all.Refunds;

    public override IGatewayEvents Events => all.Events;

    public override ILeadRecord Record => all.Harness.Record;

    public override IReturnStore Returns => all.Returns;

    public override Task ResellAsync(int maxAgeHours)
    {
        all.Catalogs.Publish(catalog => ChargeFixture.Reselling(catalog, maxAgeHours));
        return Task.CompletedTask;
    }

    public override DateTimeOffset Now
    {
        get => all.Harness.Now;
        set => all.Harness.Now = value;
    }

    public static async Task<TillHarness> StartAsync() => new PostgresTillHarness(await ChargeFixture.StartAsync());

    public override async Task<Money> WalletAsync(ClientId client) => Money.FromCents(await all.WalletAsync());

    public override async Task<IReadOnlyList<(int Kind, int Count, long Cents)>> EntriesAsync()
    {
        await using var connection = await all.Harness.Database.DataSource.OpenConnectionAsync();
        return [.. await connection.QueryAsync<(int Kind, int Count, long Cents)>(Sums)];
    }

    public override ValueTask DisposeAsync() => all.DisposeAsync();
}
