using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Payments;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.TestKit.Settings;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>Payments without a card in the record: ORD-18, ORD-19, E-79, C-11, INV-16, INV-17.</summary>
public sealed class PostgresPaymentStoreTests : IAsyncLifetime
{
    private PostgresJournalHarness harness = null!;
    private PostgresPaymentStore store = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await PostgresJournalHarness.StartAsync();
        store = new PostgresPaymentStore(harness.Database.DataSource, () => harness.Now);
    }

    public async ValueTask DisposeAsync()
    {
        await Checked.CleanSoFarAsync(harness.Database.DataSource);
        await harness.DisposeAsync();
    }

    [Theory]
    [InlineData(PaymentMethod.NotTold, 5_000, "10 cash:manual client:7 5000")]
    [InlineData(PaymentMethod.Check, 5_000, "10 cash:check client:7 5000")]
    [InlineData(PaymentMethod.BankTransfer, 1, "10 cash:bank client:7 1")]
    [InlineData(PaymentMethod.Cash, 5_000, "10 cash:cash client:7 5000")]
    [InlineData(PaymentMethod.MobilePayment, 5_000, "10 cash:mobile client:7 5000")]
    [InlineData(PaymentMethod.Credit, 5_000, "12 adjustments client:7 5000")]
    [InlineData(PaymentMethod.Credit, -5_000, "12 client:7 adjustments 5000")]
    [InlineData(PaymentMethod.Adjustment, -1, "12 client:7 adjustments 1")]
    public async Task Each_kind_of_payment_of_an_order_has_one_entry(PaymentMethod method, long cents, string entry)
    {
        var order = await OrderAsync();
        var payment = Payment(method, cents) with { Target = PaymentTarget.Order, OrderId = order };

        (await RecordAsync(payment)).Status.ShouldBe(PaymentReplyStatus.Recorded);
        (await RecordAsync(payment)).Status.ShouldBe(PaymentReplyStatus.Repeated);
        (await RecordAsync(payment with { Amount = Money.FromCents(cents + 7) })).Status.ShouldBe(PaymentReplyStatus.Conflict);

        (await EntriesAsync()).ShouldBe(entry.Replace("client:7", "client:" + Make.Client, StringComparison.Ordinal));
        (await FoundAsync(order)).Paid.ShouldBe(Money.FromCents(cents));
        (await WalletAsync()).ShouldBe(0);
        (await harness.Database.ScalarAsync<string>("select actor || ' ' || subject from audit_entry where action = 'paymentRecorded'")).ShouldBe($"user/1 payment/{payment.Id}");
    }

    [Fact]
    public async Task Partial_payments_add_up_on_the_order_and_do_not_touch_the_wallet()
    {
        var order = await OrderAsync();
        foreach (var cents in new[] { 10_000, 7_500, 2_500 })
        {
            await RecordAsync(Payment(PaymentMethod.Check, cents) with { Target = PaymentTarget.Order, OrderId = order });
        }

        (await FoundAsync(order)).Paid.ShouldBe(Money.FromCents(20_000));
        (await WalletAsync()).ShouldBe(0);
        var foreign = Payment(PaymentMethod.Check, 100) with { Target = PaymentTarget.Order, OrderId = order, ClientId = new ClientId(99) };
        (await RecordAsync(foreign)).Status.ShouldBe(PaymentReplyStatus.NotFound);
    }

    [Fact]
    public async Task Wallet_moves_with_its_payments_and_is_never_adjusted_below_zero()
    {
        await RecordAsync(Payment(PaymentMethod.BankTransfer, 5_000));
        await RecordAsync(Payment(PaymentMethod.Credit, 1_000));
        (await WalletAsync()).ShouldBe(6_000);
        (await RecordAsync(Payment(PaymentMethod.Adjustment, -6_001))).Status.ShouldBe(PaymentReplyStatus.FundsTooLow);
        (await WalletAsync()).ShouldBe(6_000);
        (await RecordAsync(Payment(PaymentMethod.Adjustment, -6_000))).Status.ShouldBe(PaymentReplyStatus.Recorded);
        (await WalletAsync()).ShouldBe(0);
        (await EntriesAsync()).ShouldBe($"3 cash:bank client:{Make.Client} 5000; 12 adjustments client:{Make.Client} 1000; 12 client:{Make.Client} adjustments 6000");
        await harness.Books.RecountAsync(new BookRow(BookKind.Wallet, Make.Client.Value), CancellationToken.None);
        (await WalletAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Same_payment_at_the_same_moment_counts_once()
    {
        var payment = Payment(PaymentMethod.Cash, 5_000);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RecordAsync(payment)));

        replies.Count(reply => reply.Status == PaymentReplyStatus.Recorded).ShouldBe(1);
        replies.Count(reply => reply.Status == PaymentReplyStatus.Repeated).ShouldBe(7);
        (await WalletAsync()).ShouldBe(5_000);
    }

    [Fact]
    public async Task Lists_filter_and_page_newest_first() // ORD-19
    {
        var order = await OrderAsync();
        var made = new List<PaymentId>();
        for (var n = 0; n < 5; n++)
        {
            var payment = n % 2 == 0 ? Payment(PaymentMethod.Check, 100 + n) with { Target = PaymentTarget.Order, OrderId = order } : Payment(PaymentMethod.Cash, 100 + n);
            await RecordAsync(payment);
            made.Add(payment.Id);
            harness.Now = harness.Now.AddDays(1);
        }

        await RecordAsync(Payment(PaymentMethod.Cash, 1) with { ClientId = new ClientId(99) });
        var own = new PaymentSearch { ClientId = Make.Client };
        (await ListAsync(own)).ShouldBe([made[4], made[3], made[2], made[1], made[0]]);
        (await ListAsync(own with { OrderId = order })).ShouldBe([made[4], made[2], made[0]]);
        (await ListAsync(own with { Target = PaymentTarget.Wallet })).ShouldBe([made[3], made[1]]);
        (await ListAsync(own with { Method = PaymentMethod.Check })).ShouldBe([made[4], made[2], made[0]]);
        (await ListAsync(own with { State = PaymentState.Declined })).ShouldBeEmpty();
        (await ListAsync(own with { From = harness.Now.AddDays(-4), To = harness.Now.AddDays(-2) })).ShouldBe([made[2], made[1]]);
        var page = await store.ListAsync(own with { Limit = 2 }, CancellationToken.None);
        page.Next.ShouldBe(made[3]);
        (await ListAsync(own with { Limit = 2, After = page.Next })).ShouldBe([made[2], made[1]]);
        (await ListAsync(new PaymentSearch())).Length.ShouldBe(6);
    }

    private static ManualPayment Payment(PaymentMethod method, long cents) => new()
    {
        Id = new PaymentId(Guid.NewGuid()),
        ClientId = Make.Client,
        Method = method,
        Amount = Money.FromCents(cents),
        Target = PaymentTarget.Wallet,
        Actor = "user/1",
    };

    private Task<PaymentReply> RecordAsync(ManualPayment payment) => store.RecordAsync(payment, CancellationToken.None);

    private async Task<PaymentId[]> ListAsync(PaymentSearch search) => [.. (await store.ListAsync(search, CancellationToken.None)).Items.Select(item => item.Id)];

    private PostgresOrderStore Orders() =>
        new(harness.Database.DataSource, new FixedCatalogSource(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" } }), () => harness.Now);

    private async Task<OrderId> OrderAsync()
    {
        var item = new OrderItem { Dollars = Money.FromCents(20_000) };
        var order = new Order { Id = default, ClientId = Make.Client, Name = "Order", Type = OrderType.DollarAmount, Items = [item], StartsAt = harness.Now };
        return (await Orders().CreateAsync(order, "user/1", CancellationToken.None)).Order.Id;
    }

    private async Task<Ports.Orders.OrderDetails> FoundAsync(OrderId order) => (await Orders().FindAsync(order, CancellationToken.None))!;

    private async Task<long> WalletAsync() =>
        await harness.Database.ScalarAsync<long>($"select coalesce((select left_cents from book where kind = 2 and id = {Make.Client}), 0)");

    private Task<string> EntriesAsync() => harness.Database.ScalarAsync<string>(
        "select string_agg(e.kind || ' ' || e.debit || ' ' || e.credit || ' ' || e.cents, '; ' order by p.ctid) from entry e join payment p on p.id = e.ref")!;
}
