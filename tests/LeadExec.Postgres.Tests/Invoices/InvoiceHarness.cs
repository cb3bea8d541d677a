using LeadExec.Check;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Orders;
using LeadExec.Postgres.Invoices;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Security;
using LeadExec.TestKit.Leads;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Settings;
using LeadExec.TestKit.Time;

namespace LeadExec.Postgres.Tests.Invoices;

/// <summary>An invoice store on a database of its own, for an account in Arizona with one client and two delivery accounts.</summary>
internal sealed class InvoiceHarness : IAsyncDisposable
{
    public static readonly ClientId Client = new(7);

    private readonly FixedCatalogSource catalogs = new(Settings());

    private InvoiceHarness(TestDatabase database)
    {
        Database = database;
        Hash = new KeyedHash(InstallationKey.Load(new InstallationKeyOptions { Key = Convert.ToBase64String(new byte[32]) }));
        Store = new PostgresInvoiceStore(database.DataSource, catalogs, Hash, Clock);
        Orders = new PostgresOrderStore(database.DataSource, catalogs, () => Clock.GetUtcNow());
    }

    public TestDatabase Database { get; }

    public KeyedHash Hash { get; }

    public PostgresInvoiceStore Store { get; }

    public PostgresOrderStore Orders { get; }

    /// <summary>Starts at 17:00 on 10 March 2026 in Phoenix.</summary>
    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 11, 0, 0, 0, TimeSpan.Zero));

    public static async Task<InvoiceHarness> StartAsync() => new(await TestDatabase.CreateAsync(MigratedTemplate.Value));

    /// <summary>Ends with what the checker says about invoices.</summary>
    public async ValueTask DisposeAsync()
    {
        var results = await InvariantChecker.RunAsync(Database.DataSource, new CheckOptions { Quiet = TimeSpan.FromDays(36_500) }, CancellationToken.None);
        results.Where(result => result.Broken && result.Invariant.Id.StartsWith("INV-I", StringComparison.Ordinal)).Select(result => result.Invariant.Id + " " + string.Join(" | ", result.FirstRows)).ShouldBeEmpty();
        results.Count(result => result.Invariant.Id.StartsWith("INV-I", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        await Database.DisposeAsync();
    }

    public static InvoiceLine Line(long cents, InvoiceLineKind kind = InvoiceLineKind.Free) =>
        new() { Kind = kind, Description = "Set-up", UnitPrice = Money.FromCents(cents), Amount = Money.FromCents(cents) };

    public static InvoiceDraft Draft(params long[] cents) =>
        new() { ClientId = Client, Lines = [.. cents.Select(each => Line(each, each < 0 ? InvoiceLineKind.Credit : InvoiceLineKind.Free))] };

    public async Task<InvoiceDetails> DraftAsync(InvoiceDraft draft) => Done(await Store.CreateAsync(draft, "user/1", CancellationToken.None));

    public async Task<InvoiceDetails> IssuedAsync(InvoiceDraft draft) => await IssueAsync((await DraftAsync(draft)).Invoice.Id);

    public async Task<InvoiceDetails> IssueAsync(InvoiceId invoice) => Done(await Store.IssueAsync(invoice, "user/1", CancellationToken.None));

    public async Task<InvoiceDetails> FindAsync(InvoiceId invoice) => (await Store.FindAsync(invoice, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>A payment that succeeded.</summary>
    public Task PayAsync(string target, long cents, long refunded = 0, int client = 7) => Database.ExecuteAsync($"""
        insert into payment(id, client_id, method, state, cents, refunded_cents, target, {target.Split('=')[0]}, key, actor, busy_until, created_at, settled_at)
        select x, {client}, 2, 2, {cents}, {refunded}, {(target.StartsWith("invoice", StringComparison.Ordinal) ? 2 : 1)}, {target.Split('=')[1]}, x::text, 'test', now(), now(), now() from gen_random_uuid() x
        """);

    /// <summary>An order for a number of dollars.</summary>
    public async Task<OrderDetails> OrderAsync(long cents, int client = 7, bool generate = false) => await Orders.CreateAsync(
        new Order
        {
            Id = default,
            ClientId = new ClientId(client),
            Name = "March",
            Type = OrderType.DollarAmount,
            Items = [new OrderItem { Dollars = Money.FromCents(cents) }],
            StartsAt = Clock.GetUtcNow(),
            AutoCharge = generate ? AutoCharge.AtStart : AutoCharge.Off,
            GenerateInvoice = generate,
        },
        "user/1",
        CancellationToken.None);

    /// <summary>A sale that nothing has paid for.</summary>
    public async Task<AttemptId> SellAsync(DateTimeOffset at, int cents, int account, short state = 0)
    {
        var seed = await new LeadSeed { At = at.AddSeconds(-1) }.InsertAsync(Database);
        var attempt = await seed.AttemptAsync(Database, 7, cents, state);
        await Database.ExecuteAsync($"update sale set account_id = {account} where attempt_id = '{attempt}'");
        return attempt;
    }

    private static Catalog Settings()
    {
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(new AccountSettings { CompanyName = "Example Leads", ZoneId = "America/Phoenix" });
        builder.Put(new Client { Id = Client, CompanyName = "Arizona Home Loans", FirstName = "Ann", LastName = "Lee", Email = "ann@example.com" });
        builder.Put(new Client { Id = new ClientId(8), CompanyName = "Other" });
        return builder.Build(new CatalogVersion(1));
    }

    private static InvoiceDetails Done(InvoiceReply reply)
    {
        reply.Why.ShouldBeNull();
        reply.Status.ShouldBe(InvoiceReplyStatus.Done);
        return reply.Invoice.ShouldNotBeNull();
    }
}
