using LeadExec.Delivery;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.GatewaySimulator;
using LeadExec.Payments;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Invoices;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Payments;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Returns;
using LeadExec.Postgres.Security;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.TestKit.Security;
using LeadExec.TestKit.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Postgres.Tests.Ledger;

/// <summary>All stores of money over one database, the desks of the product, and between them and the simulator the product's own clients on a real wire.</summary>
internal sealed class MoneyWorld : IAsyncDisposable
{
    public const int Clients = 6;

    private readonly ServiceProvider services;

    private MoneyWorld(PostgresJournalHarness harness, GatewaySimulator.GatewaySimulator simulator, TimeProvider time, PaymentProvider provider, int timeout)
    {
        (Harness, Simulator) = (harness, simulator);
        Catalogs = new FixedCatalogSource(Settings(simulator, provider));
        services = Services(time, timeout);
        Gateways = services.GetRequiredService<IPaymentGateways>();
        var database = harness.Database.DataSource;
        Reads = new ReadDatabase(new ReadOptions { ConnectionString = harness.Database.ConnectionString });
        Orders = new PostgresOrderStore(database, Catalogs, Now);
        Returns = new PostgresReturnStore(database, Catalogs, new ReturnOptions { RequestsPerClientPerDay = 1_000_000 }, Now);
        Prices = new PostgresPriceConfirmations(database, Now);
        Charges = new PostgresChargeStore(database, Now);
        Cards = new PostgresClientCards(database);
        Recharges = new PostgresWalletRecharges(database, Now);
        Payments = new PostgresPaymentStore(database, Now);
        Refunds = new PostgresRefundStore(database, Now);
        Events = new PostgresGatewayEvents(database, Now);
        Invoices = new PostgresInvoiceStore(database, Catalogs, new KeyedHash(InstallationKey.Load(new InstallationKeyOptions { Key = Convert.ToBase64String(new byte[32]) })), time);
        Payouts = new PostgresSourcePayouts(database, Reads);
        Chain = new PostgresJournalChain(database, Reads);
        Periods = new PostgresBookPeriods(database, Reads, Chain);
        var logs = services.GetRequiredService<Microsoft.Extensions.Logging.ILogger<ChargeDesk>>();
        Desk = new ChargeDesk(new ChargeStores(Charges, Cards, Recharges), Gateways, Catalogs, time, logs);
        var setups = new PostgresCardSetups(database);
        Pages = new HostedPages(Charges, Cards, setups, Gateways, Catalogs);
        RefundDesk = new RefundDesk(Refunds, Charges, Gateways, Catalogs);
        Notices = new NoticeDesk(Events, setups, Pages, Desk, RefundDesk);
    }

    public PostgresJournalHarness Harness { get; }

    public GatewaySimulator.GatewaySimulator Simulator { get; }

    public FixedCatalogSource Catalogs { get; }

    public IPaymentGateways Gateways { get; }

    public ReadDatabase Reads { get; }

    public PostgresOrderStore Orders { get; }

    public PostgresReturnStore Returns { get; }

    public PostgresPriceConfirmations Prices { get; }

    public PostgresChargeStore Charges { get; }

    public PostgresClientCards Cards { get; }

    public PostgresWalletRecharges Recharges { get; }

    public PostgresPaymentStore Payments { get; }

    public PostgresRefundStore Refunds { get; }

    public PostgresGatewayEvents Events { get; }

    public PostgresInvoiceStore Invoices { get; }

    public PostgresSourcePayouts Payouts { get; }

    public PostgresJournalChain Chain { get; }

    public PostgresBookPeriods Periods { get; }

    public ChargeDesk Desk { get; }

    public HostedPages Pages { get; }

    public NoticeDesk Notices { get; }

    public RefundDesk RefundDesk { get; }

    /// <param name="provider">Whose wire.</param>
    /// <param name="timeout">Seconds that a call of the provider may take: few where the provider is made to hang, many where it has to answer on a busy machine.</param>
    public static async Task<MoneyWorld> StartAsync(PaymentProvider provider = PaymentProvider.Stripe, int timeout = 30)
    {
        var harness = await PostgresJournalHarness.StartAsync();
        harness.Now = new DateTimeOffset(2026, 3, 20, 12, 0, 0, TimeSpan.Zero); // a month ends within a short run
        var time = new HarnessTime(harness);
        var world = new MoneyWorld(harness, await GatewaySimulator.GatewaySimulator.StartAsync(new GatewaySimulatorOptions(), time), time, provider, timeout);
        await harness.Books.EnsureRowsAsync([.. Enumerable.Range(1, Clients).Select(id => new BookRow(BookKind.Wallet, id))], CancellationToken.None);
        await harness.Books.SetCreditAsync(new ClientId(1), Money.FromCents(50_000), "user/1", CancellationToken.None);
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Simulator.DisposeAsync();
        await Reads.DisposeAsync();
        await Harness.DisposeAsync();
    }

    private DateTimeOffset Now() => Harness.Now;

    private ServiceProvider Services(TimeProvider time, int timeout)
    {
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddSingleton<ISecretBox, PurposeSecretBox>();
        all.AddSingleton<ICatalogSource>(Catalogs);
        all.AddSingleton(time);
        all.AddLeadExecDelivery(options => options.AllowedTargets.Add($"127.0.0.1:{Simulator.Address.Port}"));
        all.AddLeadExecPayments(options => options.TimeoutSeconds = timeout);
        return all.BuildServiceProvider();
    }

    private static Catalog Settings(GatewaySimulator.GatewaySimulator simulator, PaymentProvider provider)
    {
        var box = new PurposeSecretBox();
        var type = new LeadTypeId(4439);
        var builder = new CatalogBuilder(CatalogBuilder.Empty);
        builder.Put(new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix", Returns = ReturnDefaults.None with { AccountPercent = 60, OrderPercent = 50 } });
        builder.Put(new BillingSettings
        {
            Provider = provider,
            TaxPercent = 8.25m,
            Stripe = new StripeSettings
            {
                SealedSecretKey = box.Seal(GatewaySimulatorOptions.DefaultStripeKey, BillingSecrets.StripeSecretKey),
                SealedWebhookSecret = box.Seal(GatewaySimulatorOptions.DefaultStripeWebhookSecret, BillingSecrets.StripeWebhookSecret),
                BaseAddress = simulator.Address.AbsoluteUri,
            },
            AuthorizeNet = new AuthorizeNetSettings
            {
                LoginId = GatewaySimulatorOptions.DefaultLoginId,
                SealedTransactionKey = box.Seal(GatewaySimulatorOptions.DefaultTransactionKey, BillingSecrets.AuthorizeNetTransactionKey),
                SealedSignatureKey = box.Seal(GatewaySimulatorOptions.DefaultSignatureKey, BillingSecrets.AuthorizeNetSignatureKey),
                BaseAddress = simulator.AuthorizeNetAddress.AbsoluteUri,
            },
        });
        builder.Put(new LeadType { Id = type, Name = "Mortgage", Fields = [new LeadField { Name = "Email" }] });
        builder.Put(new LeadSource { Id = new LeadSourceId(6240), Name = "Partner" });
        builder.Put(new Campaign { Id = Make.Campaign, LeadSourceId = new LeadSourceId(6240), LeadTypeId = type, Name = "Landing", MaximumReturnDays = 20 });
        foreach (var id in Enumerable.Range(1, Clients))
        {
            builder.Put(new Client { Id = new ClientId(id), CompanyName = "Buyer" });
            builder.Put(new DeliveryMethod { Id = new DeliveryMethodId(id), ClientId = new ClientId(id), LeadTypeId = type, Description = "Portal", Type = DeliveryType.LeadPortal });
            builder.Put(new DeliveryAccount { Id = new DeliveryAccountId(id), ClientId = new ClientId(id), DeliveryMethodId = new DeliveryMethodId(id), LeadTypeId = type, Name = "Account" });
        }

        return builder.Build(new CatalogVersion(1));
    }

    private sealed class HarnessTime(PostgresJournalHarness harness) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => harness.Now;
    }
}
