using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Returns;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Payments;
using LeadExec.Postgres.Returns;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.TestKit.Payments;
using LeadExec.TestKit.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>Orders, a provider and the desk between them, over a database of its own whose clock the test moves.</summary>
internal sealed class ChargeFixture : IAsyncDisposable
{
    private readonly FixedCatalogSource catalogs = new(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" } });

    private ChargeFixture(PostgresJournalHarness harness, PaymentProvider provider)
    {
        Harness = harness;
        Gateway = new ScriptedGateway(provider);
        var database = harness.Database.DataSource;
        Orders = new PostgresOrderStore(database, catalogs, () => harness.Now);
        Store = new PostgresChargeStore(database, () => harness.Now);
        Cards = new PostgresClientCards(database);
        Recharges = new PostgresWalletRecharges(database, () => harness.Now);
        Payments = new PostgresPaymentStore(database, () => harness.Now);
        Refunds = new PostgresRefundStore(database, () => harness.Now);
        Events = new PostgresGatewayEvents(database, () => harness.Now);
        Returns = new PostgresReturnStore(database, catalogs, new ReturnOptions(), () => harness.Now);
        Setups = new PostgresCardSetups(database);
        Desk = DeskOver(Store, Gateway);
        Pages = new HostedPages(Store, Cards, Setups, Gateway, catalogs);
        RefundDesk = new RefundDesk(Refunds, Store, Gateway, catalogs);
        Notices = new NoticeDesk(Events, Setups, Pages, Desk, RefundDesk);
    }

    public PostgresJournalHarness Harness { get; }

    public ScriptedGateway Gateway { get; }

    public PostgresOrderStore Orders { get; }

    public PostgresChargeStore Store { get; }

    public PostgresClientCards Cards { get; }

    public PostgresWalletRecharges Recharges { get; }

    public PostgresPaymentStore Payments { get; }

    public PostgresRefundStore Refunds { get; }

    public PostgresGatewayEvents Events { get; }

    public PostgresReturnStore Returns { get; }

    public FixedCatalogSource Catalogs => catalogs;

    public PostgresCardSetups Setups { get; }

    public ChargeDesk Desk { get; }

    public HostedPages Pages { get; }

    public NoticeDesk Notices { get; }

    public RefundDesk RefundDesk { get; }

    public static async Task<ChargeFixture> StartAsync(PaymentProvider provider = PaymentProvider.Stripe) => new(await PostgresJournalHarness.StartAsync(), provider);

    public async ValueTask DisposeAsync()
    {
        await Checked.CleanSoFarAsync(Harness.Database.DataSource);
        await Harness.DisposeAsync();
    }

    public ChargeDesk DeskOver(IChargeStore store, IPaymentGateways gateways) =>
        new(new ChargeStores(store, Cards, Recharges), gateways, catalogs, new HarnessTime(Harness), NullLogger<ChargeDesk>.Instance);

    public Task<ClientCard> CardAsync(string method = "pm_1", ClientId? client = null) => Cards.AddAsync(
        client ?? Make.Client, Gateway.Provider, new StoredCard { CustomerRef = "cus_1", MethodRef = method, Brand = "visa", Last4 = "4242", ExpiryMonth = 12, ExpiryYear = 2030 }, "user/1", CancellationToken.None);

    public async Task<OrderDetails> OrderAsync(long cents = 20_000, AutoCharge charge = AutoCharge.AtStart, RenewalMethod renewal = RenewalMethod.NoRenewal)
    {
        var item = new OrderItem { Dollars = Money.FromCents(cents) };
        var order = new Order { Id = default, ClientId = Make.Client, Name = "Order", Type = OrderType.DollarAmount, Items = [item], StartsAt = Harness.Now, AutoCharge = charge, Renewal = renewal };
        return await Orders.CreateAsync(order, "user/1", CancellationToken.None);
    }

    /// <summary>One lead takes all of the order, and what follows from that is done.</summary>
    public async Task FillAsync(OrderDetails order)
    {
        var found = await FoundAsync(order);
        var hold = Make.Hold() with { OrderId = order.Order.Id, Price = found.Order.Total, Instant = true };
        (await Harness.Journal.CommitAsync(Make.Received(Make.Receipt() with { ReceivedAt = Harness.Now }, hold), CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        (await Orders.SettleAsync(order.Order.Id, CancellationToken.None)).ShouldContain(OrderEvent.Filled);
    }

    /// <summary>Which declined cards people are told of, in the order of their causes.</summary>
    public Task<string?> ToldAsync() => Harness.Database.ScalarAsync<string>("""
        select coalesce(string_agg(concat_ws(' ', payload->>'kind', payload->>'orderId', payload->>'clientId', payload->>'purpose'), ', ' order by created_at), '')
          from outbox where topic = 'notice' and payload->>'kind' = 'cardDeclined'
        """);

    public async Task<OrderDetails> FoundAsync(OrderDetails order) => (await Orders.FindAsync(order.Order.Id, CancellationToken.None))!;

    public async Task<OrderDetails> ApproveAsync(OrderDetails order, OrderEvent how) =>
        (await Orders.ApplyAsync(order.Order.Id, new OrderStepCommand(how, "user/1"), CancellationToken.None))!.Value.Value!;

    public async Task<IReadOnlyList<PaymentRecord>> PaymentsAsync(OrderDetails order) =>
        (await Payments.ListAsync(new PaymentSearch { OrderId = order.Order.Id }, CancellationToken.None)).Items;

    /// <summary>The same with a campaign whose returned leads are offered again.</summary>
    public static Catalog Reselling(Catalog catalog, int maxAgeHours)
    {
        var builder = new CatalogBuilder(catalog);
        builder.Put(new Campaign
        {
            Id = Make.Campaign,
            LeadSourceId = new LeadSourceId(6240),
            LeadTypeId = new LeadTypeId(4439),
            Name = "Web",
            Resale = new ResaleSettings { Enabled = true, MaxAgeHours = maxAgeHours },
        });
        return builder.Build(catalog.Version);
    }

    public Task RoundAsync() => Desk.RoundAsync(CancellationToken.None);

    /// <summary>Rounds with growing time between them, as long as nobody else comes.</summary>
    public async Task RunForAsync(TimeSpan time)
    {
        for (var end = Harness.Now + time; Harness.Now < end; Harness.Now += TimeSpan.FromMinutes(Math.Max(1, time.TotalMinutes / 24)))
        {
            await RoundAsync();
        }
    }

    /// <summary>Money in the client's wallet, as its book row has it.</summary>
    public Task<long> WalletAsync() => Harness.Database.ScalarAsync<long>($"select coalesce((select left_cents from book where kind = 2 and id = {Make.Client}), 0)");

    public Task<long> EntriesAsync(int kind) => Harness.Database.ScalarAsync<long>($"select count(*) from entry where kind = {kind}");

    private sealed class HarnessTime(PostgresJournalHarness harness) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => harness.Now;
    }
}
