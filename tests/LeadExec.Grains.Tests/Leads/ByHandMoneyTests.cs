using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Books;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Returns;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Returns;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// Deliveries that are moved, and prices that are changed, through the real engine: LEAD-26, LEAD-29, LEAD-32, ORD-33, INV-13 to INV-23
public sealed class ByHandMoneyTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Moved_delivery_is_taken_back_from_one_and_booked_for_the_other_and_its_source_is_paid_once()
    {
        await using var engine = await StartAsync(Catalog(440));
        var lead = await engine.PostAsync("6025544001");
        (await engine.SalesAsync(lead.LeadId)).ShouldBe(["440:4000"]);
        (await CostAsync(lead)).ShouldBe(2000);

        var reply = await MoveAsync(engine, lead, new Deed(440, 441, 3000));

        reply.Status.ShouldBe(ByHandStatus.Done);
        (await NetAsync("client:440")).ShouldBe(0);
        (await NetAsync("client:441")).ShouldBe(-3000);
        (await CostAsync(lead)).ShouldBe(1500); // half of 30.00, and nothing of 40.00 any more
        (await fixture.Database.ScalarAsync<string>($"select reason || ' ' || moved from lead_return where lead_id = '{lead.LeadId}'")).ShouldBe($"{ReturnCommand.MovedReason} true");
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Move_counts_on_the_new_clients_order_only_when_it_is_said() // ORD-33
    {
        await using var engine = await StartAsync(Catalog(445));
        var order = (await engine.Orders.CreateAsync(
            new Order { Id = default, ClientId = new ClientId(446), Name = "Order", Type = OrderType.DollarAmount, Items = [new OrderItem { Dollars = Money.Round(100m) }], StartsAt = engine.Time.GetUtcNow() },
            "user/1",
            CancellationToken.None)).Order.Id.Value;
        await engine.OpenOrders.RefreshAsync(CancellationToken.None);
        var (first, second) = (await engine.PostAsync("6025544501"), await engine.PostAsync("6025544502"));

        await MoveAsync(engine, first, new Deed(445, 446, 2500) { OnOrder = true });
        await MoveAsync(engine, second, new Deed(445, 446, 2500));

        (await fixture.Database.ScalarAsync<long>($"select count(*) from sale where client_id = 446 and order_id = {order}")).ShouldBe(1);
        (await fixture.Database.ScalarAsync<long>($"select left_cents from book where kind = 3 and id = {order}")).ShouldBe(7500);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Staff_raise_and_lower_a_price_by_entries_and_never_beyond_the_wallet() // LEAD-32
    {
        await using var engine = await StartAsync(Catalog(450, account => account with { UsesWallet = true }));
        (await new PostgresBookKeeper(fixture.Database.DataSource).SetCreditAsync(new ClientId(450), Money.FromCents(5000), "user/1", CancellationToken.None)).ShouldBeTrue();
        var lead = await engine.PostAsync("6025545001");
        var sale = await SaleAsync(lead, 450);

        (await PriceAsync(sale, 5500)).ShouldBe(PriceConfirmationStatus.FundsTooLow);
        (await PriceAsync(sale, 4500)).ShouldBe(PriceConfirmationStatus.Replaced);
        (await PriceAsync(sale, 4500)).ShouldBe(PriceConfirmationStatus.Unchanged);
        (await fixture.Database.ScalarAsync<long>("select left_cents from book where kind = 2 and id = 450")).ShouldBe(500);
        (await PriceAsync(sale, 1000)).ShouldBe(PriceConfirmationStatus.Replaced);
        (await NetAsync("client:450")).ShouldBe(-1000);
        (await CostAsync(lead)).ShouldBe(500);
        await engine.CheckAsync();

        await ReturnAsync(engine, sale);
        (await PriceAsync(sale, 2000)).ShouldBe(PriceConfirmationStatus.NotSold);
    }

    [Fact]
    public async Task Any_mix_of_deeds_leaves_the_books_right_after_each_of_them()
    {
        await using var engine = await StartAsync(Catalog(460));
        var random = new Random(1747);
        var leads = new List<LeadReply>();
        for (var n = 0; n < 4; n++)
        {
            leads.Add(await engine.PostAsync($"602554600{n}"));
        }

        var done = 0;
        for (var n = 0; n < 60; n++)
        {
            var lead = leads[random.Next(leads.Count)];
            var held = await HoldersAsync(lead);
            var (from, to) = (held.Count > 0 ? held[random.Next(held.Count)] : 0, 460 + random.Next(4));
            done += random.Next(4) switch
            {
                0 when from > 0 => (await PriceAsync(await SaleAsync(lead, from), random.Next(9_000))) == PriceConfirmationStatus.Replaced ? 1 : 0,
                1 when from > 0 => (await MoveAsync(engine, lead, new Deed(from, to, random.Next(9_000)))).Status == ByHandStatus.Done ? 1 : 0,
                2 when from > 0 && random.Next(3) == 0 => await ReturnAsync(engine, await SaleAsync(lead, from)),
                _ => (await SendAsync(engine, lead, new Deed(0, to, random.Next(9_000)) { RecordOnly = random.Next(2) == 0 })).Status == ByHandStatus.Done ? 1 : 0,
            };
        }

        done.ShouldBeGreaterThan(10);
        (await fixture.Database.ScalarAsync<long>("select sum(case when credit = 'revenue' then cents when debit = 'revenue' then -cents else 0 end)::bigint from entry"))
            .ShouldBe(await fixture.Database.ScalarAsync<long>("select sum(cents)::bigint from sale where state = 0"));
        (await fixture.Database.ScalarAsync<long>("select sum(case when debit = 'cogs' then cents when credit = 'cogs' then -cents else 0 end)::bigint from entry"))
            .ShouldBe(await fixture.Database.ScalarAsync<long>("select sum(cost)::bigint from lead"));
        await engine.CheckAsync();
    }

    private static Catalog Catalog(int first, Func<DeliveryAccount, DeliveryAccount>? account = null)
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { MaximumDeliveryCount = 3, RevenueShare = new RevenueShare { Percent = 50m } }).WithBuyer(first, 40m, account);
        return Enumerable.Range(first + 1, 3).Aggregate(catalog, (with, number) => with.WithBuyer(number, 30m, more => more with { Automated = false }));
    }

    private Task<EngineHost> StartAsync(Catalog catalog) => EngineHost.StartAsync(fixture.Database, catalog);

    private async Task<AttemptId> SaleAsync(LeadReply lead, int client) =>
        new(await fixture.Database.ScalarAsync<Guid>($"select attempt_id from sale where lead_id = '{lead.LeadId}' and client_id = {client} and state = 0"));

    private async Task<List<int>> HoldersAsync(LeadReply lead) =>
        [.. (await fixture.Database.ScalarAsync<string>($"select string_agg(client_id::text, ' ') from sale where lead_id = '{lead.LeadId}' and state = 0"))?.Split(' ').Select(int.Parse) ?? []];

    private Task<long> CostAsync(LeadReply lead) => fixture.Database.ScalarAsync<long>($"select cost from lead where id = '{lead.LeadId}'");

    private Task<long> NetAsync(string ledger) => fixture.Database.ScalarAsync<long>(
        $"select coalesce(sum(case when credit = '{ledger}' then cents else -cents end), 0)::bigint from entry where '{ledger}' in (debit, credit)");

    private async Task<PriceConfirmationStatus> PriceAsync(AttemptId sale, int cents) => (await new PostgresPriceConfirmations(fixture.Database.DataSource).ConfirmAsync(
        new PriceConfirmation { Actor = "user/7", AttemptId = sale, Price = Money.FromCents(cents), ByStaff = true }, CancellationToken.None)).Status;

    private static async Task<int> ReturnAsync(EngineHost engine, AttemptId sale) =>
        (await Returns(engine).ApplyAsync(new ReturnCommand(sale, ReturnEvent.Approved, "user/1") { Reason = "Wrong number" }, CancellationToken.None)).Status == ReturnStatus.Done ? 1 : 0;

    private static PostgresReturnStore Returns(EngineHost engine) => new(engine.Database.DataSource, engine.Catalogs, new ReturnOptions(), engine.Time.GetUtcNow);

    /// <summary>As the front door does it: judged, taken back, made anew.</summary>
    private async Task<ByHandReply> MoveAsync(EngineHost engine, LeadReply lead, Deed deed)
    {
        var sale = await SaleAsync(lead, deed.From);
        var judged = await engine.Lead(lead.LeadId).ActByHandAsync(Command(engine, deed) with { Instead = sale.Value, JudgeOnly = true });
        if (judged.Status != ByHandStatus.Done)
        {
            return judged;
        }

        var back = await Returns(engine).ApplyAsync(new ReturnCommand(sale, ReturnEvent.Approved, "user/1") { MoveKey = Guid.NewGuid() }, CancellationToken.None);
        back.Status.ShouldBe(ReturnStatus.Done);
        var reply = await SendAsync(engine, lead, deed);
        reply.Status.ShouldBe(ByHandStatus.Done, reply.Detail);
        return reply;
    }

    private static Task<ByHandReply> SendAsync(EngineHost engine, LeadReply lead, Deed deed) => engine.Lead(lead.LeadId).ActByHandAsync(Command(engine, deed));

    private static ActByHand Command(EngineHost engine, Deed deed) => new()
    {
        Key = Guid.NewGuid(),
        Action = ByHandAction.Send,
        Deadline = engine.Time.GetUtcNow().AddSeconds(30),
        AccountId = deed.To,
        PriceCents = deed.Cents,
        OnOrder = deed.OnOrder,
        RecordOnly = deed.RecordOnly,
    };

    private sealed record Deed(int From, int To, int Cents)
    {
        public bool OnOrder { get; init; }

        public bool RecordOnly { get; init; }
    }
}
