using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Postgres.Orders;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.TestKit.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadExec.Postgres.Tests.Orders;

/// <summary>Orders in the record: INV-18 to INV-22, FM-63, F-06, F-07, C-6, D-01, D-57.</summary>
public sealed class PostgresOrderStoreTests : IAsyncLifetime
{
    private PostgresJournalHarness harness = null!;
    private PostgresOrderStore store = null!;

    public async ValueTask InitializeAsync()
    {
        harness = await PostgresJournalHarness.StartAsync();
        var catalogs = new FixedCatalogSource(CatalogBuilder.Empty with { Account = new AccountSettings { CompanyName = "Test", ZoneId = "America/Phoenix" } });
        store = new PostgresOrderStore(harness.Database.DataSource, catalogs, () => harness.Now);
    }

    public async ValueTask DisposeAsync()
    {
        await Checked.CleanSoFarAsync(harness.Database.DataSource);
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Order_is_read_as_it_was_made()
    {
        var made = await CreateAsync(Order(OrderType.LeadQuantity, new OrderItem { Quantity = 5, UnitPrice = Cents(2_000), PricePerLead = Cents(2_000) }) with
        {
            Description = "words",
            EndsAt = harness.Now.AddDays(30),
            Renewal = RenewalMethod.RenewAtEndDate,
            MaxReturnPercent = 10,
            GenerateInvoice = true,
            Accounts = [Make.Account],
        });

        var found = (await store.FindAsync(made.Order.Id, CancellationToken.None))!;
        found.Order.Items.ShouldBe(made.Order.Items);
        found.Order.Accounts.ShouldBe([Make.Account]);
        (found.Order with { Items = made.Order.Items, Accounts = made.Order.Accounts }).ShouldBe(made.Order);
        (made.Order.Renewal, made.Order.MaxReturnPercent, made.Order.GenerateInvoice, made.Order.Description, made.Order.EndsAt)
            .ShouldBe((RenewalMethod.RenewAtEndDate, 10, true, "words", harness.Now.AddDays(30)));
        (found.Order.Status, found.Order.Total, found.Order.Quantity).ShouldBe((OrderStatus.Open, Cents(10_000), 5));
        found.History.ShouldBe([new OrderStatusChange(OrderStatus.Open, OrderEvent.Created, harness.Now, "user/1")]);
        found.Charges.ShouldBeEmpty();
        (await store.FindAsync(new OrderId(99), CancellationToken.None)).ShouldBeNull();
        (await harness.Database.ScalarAsync<string>("select actor || ' ' || action from audit_entry")).ShouldBe("user/1 orderCreated");
    }

    [Fact]
    public async Task Hold_is_refused_whenever_the_order_is_not_open_or_out_of_its_dates() // INV-22
    {
        var order = (await CreateAsync(Dollars(20_000) with { EndsAt = harness.Now.AddDays(2) })).Order;
        (await TryAsync(order.Id)).ShouldBe(RejectReason.None);
        foreach (var (there, back) in new[] { (OrderEvent.Paused, OrderEvent.Resumed), (OrderEvent.Held, OrderEvent.Released) })
        {
            await StepAsync(order.Id, there);
            (await TryAsync(order.Id)).ShouldBe(RejectReason.OrderNotOpen);
            harness.Now = harness.Now.AddSeconds(1);
            await StepAsync(order.Id, back);
            (await TryAsync(order.Id)).ShouldBe(RejectReason.None);
            harness.Now = harness.Now.AddSeconds(1);
        }

        (await store.ApplyAsync(order.Id, new OrderStepCommand(OrderEvent.Resumed, "user/1"), CancellationToken.None))!.Value.Accepted.ShouldBeFalse();
        (await store.ApplyAsync(order.Id, new OrderStepCommand(OrderEvent.Paused, "user/1") { OfClient = new ClientId(99) }, CancellationToken.None)).ShouldBeNull();
        harness.Now = order.EndsAt!.Value;
        (await TryAsync(order.Id)).ShouldBe(RejectReason.OrderNotOpen); // before any sweeper came
        (await store.SettleAsync(order.Id, CancellationToken.None)).ShouldBe([OrderEvent.EndPassed]);
        (await store.SettleAsync(order.Id, CancellationToken.None)).ShouldBeEmpty();

        var later = (await CreateAsync(Dollars(20_000) with { StartsAt = harness.Now.AddDays(1) })).Order;
        (await TryAsync(later.Id)).ShouldBe(RejectReason.OrderNotOpen);
    }

    [Fact]
    public async Task Fourth_lead_fills_the_order_and_one_renewal_with_one_charge_follows() // D-01, FM-63, INV-20, INV-21
    {
        var order = (await CreateAsync(Dollars(20_000, 1_200) with { Renewal = RenewalMethod.OnFill })).Order;
        await harness.Database.ExecuteAsync("update orders set auto_charge = 1"); // as if its start had been paid
        foreach (var cents in new[] { 4_750, 6_000, 4_200 })
        {
            await SellAsync(order.Id, cents);
            (await store.DueAsync(10, CancellationToken.None)).ShouldBeEmpty();
        }

        await SellAsync(order.Id, 3_900);
        (await store.DueAsync(10, CancellationToken.None)).ShouldBe([order.Id]);
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.SettleAsync(order.Id, CancellationToken.None)));

        done.SelectMany(events => events).Order().ShouldBe([OrderEvent.Filled, OrderEvent.Renewed]);
        (await store.DueAsync(10, CancellationToken.None)).ShouldBeEmpty();
        var old = (await store.FindAsync(order.Id, CancellationToken.None))!;
        (old.Order.Status, old.Order.CreditOut, old.Counts.ReceivedCost).ShouldBe((OrderStatus.Filled, Cents(1_150), Cents(18_850)));
        var renewal = (await store.FindAsync(old.RenewedBy!.Value, CancellationToken.None))!;
        (renewal.Order.Status, renewal.Order.CreditIn, renewal.Order.RenewalNumber, renewal.RootId).ShouldBe((OrderStatus.Pending, Cents(1_150), 1, order.Id));
        renewal.Charges.ShouldBe([new OrderCharge(ChargePurpose.Start, Cents(18_850), ChargeState.Due) { TaxPercent = 0m }]);
        (await TryAsync(renewal.Order.Id)).ShouldBe(RejectReason.OrderNotOpen);
        (await store.RenewAsync(order.Id, "user/1", CancellationToken.None))!.Value.Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task Pending_order_opens_by_payment_or_by_approval_without_charge() // D-57, E-78
    {
        var paid = (await CreateAsync(Dollars(20_000) with { AutoCharge = AutoCharge.AtStart })).Order;
        paid.Status.ShouldBe(OrderStatus.Pending);
        (await StepAsync(paid.Id, OrderEvent.ChargeDeclined)).Charges[0].State.ShouldBe(ChargeState.Declined);
        var again = await StepAsync(paid.Id, OrderEvent.ApprovedWithCharge);
        (again.Order.Status, again.Charges[0].State).ShouldBe((OrderStatus.Pending, ChargeState.Due));
        (await TryAsync(paid.Id)).ShouldBe(RejectReason.OrderNotOpen);
        await harness.Database.ExecuteAsync($"""
            insert into payment(id, client_id, method, provider, state, cents, target, order_id, purpose, key, actor, busy_until, created_at, settled_at)
            select gen_random_uuid(), {Make.Client}, 1, 1, 2, 20000, 1, {paid.Id}, 1, 'k', 'system', now(), now(), now();
            insert into entry(kind, ref, debit, credit, cents, at) select 10, id, 'cash:stripe', 'client:' || client_id, cents, now() from payment
            """);
        var open = await StepAsync(paid.Id, OrderEvent.ChargeSucceeded);
        (open.Order.Status, open.Charges[0].State, open.Paid).ShouldBe((OrderStatus.Open, ChargeState.Paid, Cents(20_000)));

        var waived = (await CreateAsync(Dollars(20_000) with { AutoCharge = AutoCharge.AtStart })).Order;
        await StepAsync(waived.Id, OrderEvent.ChargeDeclined);
        var approved = await StepAsync(waived.Id, OrderEvent.ApprovedWithoutCharge);
        (approved.Order.Status, approved.Charges[0].State, approved.Paid).ShouldBe((OrderStatus.Open, ChargeState.Waived, Money.Zero));
        (await TryAsync(waived.Id)).ShouldBe(RejectReason.None);
    }

    [Fact]
    public async Task Renewal_waits_until_deliveries_under_way_have_ended() // INV-18, INV-20
    {
        var order = (await CreateAsync(Dollars(10_000, 5_000) with { Renewal = RenewalMethod.OnFill })).Order;
        await SellAsync(order.Id, 3_000);
        var (lead, held) = await HoldAsync(order.Id, 4_000);
        await SellAsync(order.Id, 2_500);

        (await store.SettleAsync(order.Id, CancellationToken.None)).ShouldBe([OrderEvent.Filled]);
        (await TryAsync(order.Id, 100)).ShouldBe(RejectReason.OrderNotOpen);
        (await store.RenewAsync(order.Id, "user/1", CancellationToken.None))!.Value.Detail.ShouldBe("deliveries under way, or with an unknown outcome, still hold a part of the order");
        await harness.Journal.CommitAsync(Make.Settled(lead, held, AttemptState.Accepted, 3_500), CancellationToken.None);

        (await store.SettleAsync(order.Id, CancellationToken.None)).ShouldBe([OrderEvent.Renewed]);
        var renewal = (await store.ListAsync(new OrderSearch(), CancellationToken.None)).Items[0];
        (renewal.Order.Status, renewal.Order.CreditIn, renewal.Order.StartsAt).ShouldBe((OrderStatus.Open, Cents(1_000), harness.Now));
        await SellAsync(renewal.Order.Id, 10_000);
    }

    [Fact]
    public async Task Missed_months_are_caught_up_by_one_renewal() // E-77
    {
        var order = (await CreateAsync(Dollars(10_000) with { EndsAt = harness.Now.AddDays(30), Renewal = RenewalMethod.RenewAtEndDate })).Order;
        await SellAsync(order.Id, 2_500);
        harness.Now = harness.Now.AddDays(75);
        (await store.DueAsync(10, CancellationToken.None)).ShouldBe([order.Id]);

        (await store.SettleAsync(order.Id, CancellationToken.None)).ShouldBe([OrderEvent.EndPassed, OrderEvent.Renewed]);
        (await store.DueAsync(10, CancellationToken.None)).ShouldBeEmpty();

        var all = (await store.ListAsync(new OrderSearch(), CancellationToken.None)).Items;
        all.Count.ShouldBe(2);
        (all[0].Order.StartsAt, all[0].Order.EndsAt, all[0].Order.CreditIn).ShouldBe((order.StartsAt.AddDays(60), order.StartsAt.AddDays(90), Cents(7_500)));
    }

    [Fact]
    public async Task Last_dollars_and_last_leads_are_never_sold_twice() // INV-18, INV-19, commit-protocol 1
    {
        var dollars = (await CreateAsync(Dollars(10_000))).Order;
        var leads = (await CreateAsync(Order(OrderType.LeadQuantity, new OrderItem { Quantity = 5, UnitPrice = Cents(2_000) }))).Order;
        var tries = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => TryAsync(at % 2 == 0 ? dollars.Id : leads.Id, 1_900, at + 1)));

        tries.Count(reason => reason == RejectReason.None).ShouldBe(10);
        tries.Where(reason => reason != RejectReason.None).ShouldAllBe(reason => reason == RejectReason.FundsTooLow);
        (await store.FindAsync(dollars.Id, CancellationToken.None))!.Counts.ShouldBe(new OrderCounts { Received = 5, ReceivedCost = Cents(9_500) });
        (await store.SettleAsync(dollars.Id, CancellationToken.None)).ShouldBeEmpty();
        (await store.SettleAsync(leads.Id, CancellationToken.None)).ShouldBe([OrderEvent.Filled]);
    }

    [Fact]
    public async Task Lists_filter_and_page_newest_first() // ORD-23
    {
        var ids = new List<OrderId>();
        for (var n = 0; n < 5; n++)
        {
            ids.Add((await CreateAsync(Dollars(1_000) with { ClientId = new ClientId(n % 2), StartsAt = harness.Now.AddDays(-n) })).Order.Id);
        }

        await StepAsync(ids[4], OrderEvent.Paused);
        (await ListAsync(new OrderSearch())).ShouldBe([ids[4], ids[3], ids[2], ids[1], ids[0]]);
        (await ListAsync(new OrderSearch { Status = OrderStatus.Paused })).ShouldBe([ids[4]]);
        (await ListAsync(new OrderSearch { ClientId = new ClientId(1) })).ShouldBe([ids[3], ids[1]]);
        (await ListAsync(new OrderSearch { From = harness.Now.AddDays(-2), To = harness.Now })).ShouldBe([ids[2], ids[1]]);
        var page = await store.ListAsync(new OrderSearch { Limit = 2 }, CancellationToken.None);
        page.Next.ShouldBe(ids[3]);
        (await ListAsync(new OrderSearch { Limit = 2, After = page.Next })).ShouldBe([ids[2], ids[1]]);
    }

    [Fact]
    public async Task Open_orders_are_seen_with_what_is_left()
    {
        var order = (await CreateAsync(Dollars(10_000) with { Accounts = [Make.Account] })).Order;
        await StepAsync((await CreateAsync(Dollars(10_000))).Order.Id, OrderEvent.Paused);
        await HoldAsync(order.Id, 4_000);
        using var open = new PostgresOpenOrders(harness.Database.DataSource, TimeProvider.System, NullLogger<PostgresOpenOrders>.Instance);

        await open.RefreshAsync(CancellationToken.None);

        var seen = open.Current.Of(Make.Client).ShouldHaveSingleItem();
        (seen.Id, seen.Left, seen.Type, seen.Accounts.Single()).ShouldBe((order.Id, Cents(6_000), OrderType.DollarAmount, Make.Account));
        (seen.StartsAt, seen.EndsAt, seen.PricePerLead).ShouldBe((order.StartsAt, null, null));
    }

    private static Money Cents(long cents) => Money.FromCents(cents);

    private async Task<OrderId[]> ListAsync(OrderSearch search) =>
        [.. (await store.ListAsync(search, CancellationToken.None)).Items.Select(item => item.Order.Id)];

    private Task<OrderDetails> CreateAsync(Order order) => store.CreateAsync(order, "user/1", CancellationToken.None);

    private async Task<OrderDetails> StepAsync(OrderId order, OrderEvent what) =>
        (await store.ApplyAsync(order, new OrderStepCommand(what, "user/1"), CancellationToken.None))!.Value.Value!;

    private Order Dollars(long cents, long fillLimit = 0) => Order(OrderType.DollarAmount, new OrderItem { Dollars = Cents(cents), FillLimit = Cents(fillLimit) });

    private Order Order(OrderType type, OrderItem item) =>
        new() { Id = default, ClientId = Make.Client, Name = "Order", Type = type, Items = [item], StartsAt = harness.Now };

    private async Task SellAsync(OrderId order, long cents) => (await TryAsync(order, cents)).ShouldBe(RejectReason.None);

    /// <summary>A lead that the client buys at once on the order.</summary>
    private async Task<RejectReason> TryAsync(OrderId order, long cents = 1_000, int account = 70)
    {
        var hold = Make.Hold() with { OrderId = order, Price = Cents(cents), Instant = true, AccountId = new DeliveryAccountId(account) };
        return (await harness.Journal.CommitAsync(Make.Received(hold: hold), CancellationToken.None)).Reason;
    }

    private async Task<(LeadId Lead, AttemptId Attempt)> HoldAsync(OrderId order, long cents)
    {
        var command = Make.Received(hold: Make.Hold() with { OrderId = order, Price = Cents(cents) });
        (await harness.Journal.CommitAsync(command, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        return (command.LeadId, command.Hold!.AttemptId);
    }
}
