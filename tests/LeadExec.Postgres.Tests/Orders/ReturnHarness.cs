using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Returns;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Returns;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.TestKit.Settings;

namespace LeadExec.Postgres.Tests.Orders;

/// <summary>Sales and their returns on a database of their own.</summary>
internal sealed class ReturnHarness : IAsyncDisposable
{
    private ReturnHarness(PostgresJournalHarness journal)
    {
        Journal = journal;
        Catalogs = new FixedCatalogSource(Catalog());
        Orders = new PostgresOrderStore(journal.Database.DataSource, Catalogs, () => journal.Now);
        Returns = new PostgresReturnStore(journal.Database.DataSource, Catalogs, Options, () => journal.Now);
    }

    public PostgresJournalHarness Journal { get; }

    public FixedCatalogSource Catalogs { get; }

    public PostgresOrderStore Orders { get; }

    public PostgresReturnStore Returns { get; }

    public ReturnOptions Options { get; } = new();

    public static async Task<ReturnHarness> StartAsync()
    {
        var harness = new ReturnHarness(await PostgresJournalHarness.StartAsync());
        await harness.Journal.Books.EnsureRowsAsync([new BookRow(BookKind.Wallet, Make.Client.Value)], CancellationToken.None);
        return harness;
    }

    public async ValueTask DisposeAsync()
    {
        await Checked.CleanSoFarAsync(Journal.Database.DataSource);
        await Journal.DisposeAsync();
    }

    public void Change(Func<Campaign, Campaign>? campaign = null, int? accountPercent = null, ReturnDefaults? defaults = null, params string[] reasons) => Catalogs.Publish(catalog =>
    {
        var builder = new CatalogBuilder(catalog);
        builder.Put(catalog.Account with { Returns = defaults ?? ReturnDefaults.None });
        builder.Put(catalog.LeadTypes[new LeadTypeId(4439)] with { ReturnReasons = [.. reasons] });
        builder.Put((campaign ?? (now => now))(catalog.Campaigns[Make.Campaign]));
        builder.Put(catalog.DeliveryAccounts[Make.Account] with { MaxReturnPercent = accountPercent });
        return builder.Build(catalog.Version);
    });

    /// <summary>A lead that the client buys at once.</summary>
    public async Task<AttemptId> SellAsync(Func<AttemptHold, AttemptHold>? hold = null, Func<LeadReceipt, LeadReceipt>? receipt = null)
    {
        var command = Make.Received((receipt ?? (now => now))(Make.Receipt()), (hold ?? (now => now))(Make.Hold() with { Instant = true }));
        (await Journal.Journal.CommitAsync(command, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        return command.Hold!.AttemptId;
    }

    public Task<ReturnReply> StepAsync(AttemptId sale, ReturnEvent what, bool byClient = false, string? reason = "Wrong number") => Returns.ApplyAsync(
        new ReturnCommand(sale, what, byClient ? "user/9" : "user/1") { OfClient = byClient ? Make.Client : null, Reason = reason }, CancellationToken.None);

    public async Task<ReturnRow> DoneAsync(AttemptId sale, ReturnEvent what, bool byClient = false)
    {
        var reply = await StepAsync(sale, what, byClient);
        reply.Status.ShouldBe(ReturnStatus.Done, reply.Detail);
        return reply.Return!;
    }

    public async Task<Order> OrderAsync(OrderType type, OrderItem item, Func<Order, Order>? change = null) => (await Orders.CreateAsync(
        (change ?? (now => now))(new Order { Id = default, ClientId = Make.Client, Name = "Order", Type = type, Items = [item], StartsAt = Journal.Now }), "user/1", CancellationToken.None)).Order;

    public Task<long> LeftAsync(OrderId order) => Journal.Database.ScalarAsync<long>($"select left_cents from book where kind = 3 and id = {order}");

    public Task<T?> ScalarAsync<T>(string sql) => Journal.Database.ScalarAsync<T>(sql);

    private static Catalog Catalog()
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" });
        builder.Put(new LeadType { Id = new LeadTypeId(4439), Name = "Mortgage", Fields = [new LeadField { Name = "Email" }] });
        builder.Put(new LeadSource { Id = new LeadSourceId(6240), Name = "Partner" });
        builder.Put(new Campaign { Id = Make.Campaign, LeadSourceId = new LeadSourceId(6240), LeadTypeId = new LeadTypeId(4439), Name = "Landing" });
        builder.Put(new Client { Id = Make.Client, CompanyName = "Buyer" });
        builder.Put(new DeliveryMethod { Id = new DeliveryMethodId(700), ClientId = Make.Client, LeadTypeId = new LeadTypeId(4439), Description = "Portal", Type = Domain.Delivery.DeliveryType.LeadPortal });
        builder.Put(new DeliveryAccount { Id = Make.Account, ClientId = Make.Client, DeliveryMethodId = new DeliveryMethodId(700), LeadTypeId = new LeadTypeId(4439), Name = "Account" });
        return builder.Build(new CatalogVersion(1));
    }
}
