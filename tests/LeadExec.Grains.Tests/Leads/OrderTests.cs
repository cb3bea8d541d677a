using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Orders;
using LeadExec.Postgres.Books;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// DIST-22, ORD-01, ORD-08, ORD-14, ORD-17, E-76, F-09, CLNT-21, INV-18, INV-19, INV-22 through the real engine
public sealed class OrderTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Lead_is_paid_by_the_order_at_its_item_price_and_without_one_goes_on()
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(31, 40m, Ordered).WithPortal(32, 30m));
        var without = await engine.PostAsync("6025553101");
        (await engine.SalesAsync(without.LeadId)).ShouldBe(["32:3000"]);
        ReasonsOf(engine, without).ShouldContain((31, RejectReason.OrderRequired));

        var order = await CreateAsync(engine, 31, new OrderItem { Quantity = 2, UnitPrice = Money.Round(35m), PricePerLead = Money.Round(35m) });
        engine.Buyers.Answer(31, AttemptState.Rejected);
        var rejected = await engine.PostAsync("6025553102");
        (await engine.SalesAsync(rejected.LeadId)).ShouldBe(["32:3000"]);
        (await CountsAsync(engine, order)).ShouldBe(OrderCounts.None); // a refusal by the buyer gives its part back

        engine.Buyers.Answer(31, AttemptState.Accepted);
        await engine.OpenOrders.RefreshAsync(CancellationToken.None);
        var sold = await engine.PostAsync("6025553103");
        (await engine.SalesAsync(sold.LeadId)).ShouldBe(["31:3500"]);
        (await CountsAsync(engine, order)).ShouldBe(new OrderCounts { Received = 1, ReceivedCost = Money.Round(35m) });
        (await engine.Database.ScalarAsync<int>($"select order_id from sale where lead_id = '{sold.LeadId}'")).ShouldBe(order.Value);
    }

    [Fact]
    public async Task Order_with_too_little_left_makes_the_next_candidate_the_buyer() // D-05
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithPortal(33, 15m, Ordered).WithPortal(34, 10m));
        await CreateAsync(engine, 33, new OrderItem { Dollars = Money.Round(13m) });

        var reply = await engine.PostAsync("6025553301");

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["34:1000"]);
        engine.Log.Of(new LeadId(reply.LeadId)).Single(step => step.AccountId == 33).Detail.ShouldBe("balance too low: no open order has enough left");
    }

    [Theory]
    [InlineData(OrderEvent.Paused, RejectReason.OrderNotOpen, 35)]
    [InlineData(null, RejectReason.FundsTooLow, 38)]
    public async Task Order_that_the_journal_refuses_gives_way_to_the_next_order_then_to_the_next_candidate(OrderEvent? what, RejectReason refusal, int client)
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithPortal(client, 40m, Ordered).WithPortal(client + 1, 30m));
        var first = await CreateAsync(engine, client, new OrderItem { Dollars = Money.Round(40m) });
        var second = await CreateAsync(engine, client, new OrderItem { Dollars = Money.Round(50m) });
        await SpoilAsync(first); // what the leads know is from before
        var reply = await engine.PostAsync(Phone(1));
        (await engine.SalesAsync(reply.LeadId)).ShouldBe([$"{client}:4000"]);
        ReasonsOf(engine, reply).ShouldContain((client, refusal));
        (await CountsAsync(engine, second)).Received.ShouldBe(1);

        var next = await engine.PostAsync(Phone(2));
        (await engine.SalesAsync(next.LeadId)).ShouldBe([$"{client + 1}:3000"]);
        await engine.CheckAsync();

        string Phone(int n) => $"6025553{client}{n}";

        async Task SpoilAsync(OrderId order)
        {
            if (what is { } step)
            {
                (await engine.Orders.ApplyAsync(order, new OrderStepCommand(step, "user/1"), CancellationToken.None))!.Value.Accepted.ShouldBeTrue();
            }
            else
            {
                var other = await engine.PostAsync(Phone(3));
                (await engine.SalesAsync(other.LeadId)).ShouldBe([$"{client}:4000"]);
            }
        }
    }

    [Fact]
    public async Task Many_leads_at_once_never_oversell_one_order() // INV-18, hot order
    {
        const int leads = 60;
        await using var engine = await StartAsync(SampleCatalog.Create().WithBuyer(41, 40m, Ordered).WithPortal(42, 30m));
        var order = await CreateAsync(engine, 41, new OrderItem { Dollars = Money.Round(500m) });
        engine.Buyers.Answer(41, AttemptState.Accepted);

        var replies = await Task.WhenAll(Enumerable.Range(0, leads).Select(at => engine.PostAsync($"60255541{at:00}")));

        var sales = await Task.WhenAll(replies.Select(reply => engine.SalesAsync(reply.LeadId)));
        sales.Count(sold => sold.Single() == "41:4000").ShouldBe(12); // 12 x 40 = 480, and 20 are too little
        sales.Count(sold => sold.Single() == "42:3000").ShouldBe(leads - 12);
        (await CountsAsync(engine, order)).ShouldBe(new OrderCounts { Received = 12, ReceivedCost = Money.Round(480m) });
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Filled_order_is_renewed_and_the_leads_go_on_with_the_renewal() // F-06, F-07
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithPortal(43, 40m, Ordered));
        var order = await CreateAsync(engine, 43, new OrderItem { Dollars = Money.Round(90m), FillLimit = Money.Round(12m) }, RenewalMethod.OnFill);
        await engine.PostAsync("6025554301");
        await engine.PostAsync("6025554302");
        var unsold = await engine.PostAsync("6025554303");
        (await engine.SalesAsync(unsold.LeadId)).ShouldBeEmpty();

        (await engine.Orders.SettleAsync(order, CancellationToken.None)).ShouldBe([OrderEvent.Filled, OrderEvent.Renewed]);
        await engine.OpenOrders.RefreshAsync(CancellationToken.None);
        var sold = await engine.PostAsync("6025554304");

        (await engine.SalesAsync(sold.LeadId)).ShouldBe(["43:4000"]);
        var renewal = (await engine.Orders.ListAsync(new OrderSearch { ClientId = new ClientId(43) }, CancellationToken.None)).Items[0];
        (renewal.Order.RenewalOf, renewal.Order.CreditIn, renewal.Counts.Received).ShouldBe((order, Money.Round(10m), 1));
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Account_that_uses_the_wallet_sells_only_against_funds()
    {
        await using var engine = await StartAsync(SampleCatalog.Create().WithPortal(44, 40m, account => account with { UsesWallet = true }).WithPortal(45, 30m));
        var books = new PostgresBookKeeper(fixture.Database.DataSource);
        await books.AddFundsAsync(new ClientId(44), Money.Round(70m), Guid.NewGuid(), CancellationToken.None);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => engine.PostAsync($"602555440{at}")));
        var sales = await Task.WhenAll(replies.Select(reply => engine.SalesAsync(reply.LeadId)));
        sales.Count(sold => sold.Single() == "44:4000").ShouldBe(1);

        engine.Time.Advance(TimeSpan.FromSeconds(2)); // what was learned about the empty wallet is forgotten
        await books.SetCreditAsync(new ClientId(44), Money.Round(10m), "user/1", CancellationToken.None);
        var onCredit = await engine.PostAsync("6025554410");
        (await engine.SalesAsync(onCredit.LeadId)).ShouldBe(["44:4000"]);
        await engine.CheckAsync();
    }

    private static DeliveryAccount Ordered(DeliveryAccount account) => account with { RequireOrder = true };

    private async Task<EngineHost> StartAsync(Catalog catalog) => await EngineHost.StartAsync(fixture.Database, catalog);

    private static IEnumerable<(int?, RejectReason)> ReasonsOf(EngineHost engine, LeadReply reply) =>
        engine.Log.Of(new LeadId(reply.LeadId)).Select(step => (step.AccountId, step.Reason));

    private static async Task<OrderCounts> CountsAsync(EngineHost engine, OrderId order) => (await engine.Orders.FindAsync(order, CancellationToken.None))!.Counts;

    private static async Task<OrderId> CreateAsync(EngineHost engine, int client, OrderItem item, RenewalMethod renewal = RenewalMethod.NoRenewal)
    {
        var order = new Order
        {
            Id = default,
            ClientId = new ClientId(client),
            Name = "Order",
            Type = item.Quantity > 0 ? OrderType.LeadQuantity : OrderType.DollarAmount,
            Items = [item],
            StartsAt = engine.Time.GetUtcNow(),
            Renewal = renewal,
        };
        var made = await engine.Orders.CreateAsync(order, "user/1", CancellationToken.None);
        await engine.OpenOrders.RefreshAsync(CancellationToken.None);
        return made.Order.Id;
    }
}
