using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Tests.Engine;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Books;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Grains.Tests.Leads;

// A price that is confirmed after delivery replaces the sale's, and the books get entries beside the old ones: DELV-84, F-09, F-02
public sealed class ConfirmedPriceTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    [Fact]
    public async Task Confirmed_price_replaces_the_price_of_the_delivery() // D-63
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithBuyer(1, 30m));
        var reply = await engine.PostAsync("6025580101");

        (await ConfirmAsync(engine, reply, 27.5m)).ShouldBe(new PriceConfirmationReply(PriceConfirmationStatus.Replaced, Money.Round(27.5m), Money.Round(30m)));
        (await ConfirmAsync(engine, reply, 27.5m)).Status.ShouldBe(PriceConfirmationStatus.Unchanged);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["1:2750"]);
        (await engine.LoadAsync(reply)).Attempts.Single().Price.ShouldBe(Money.Round(27.5m));
        (await EntriesAsync(engine, reply)).ShouldBe(["1 client:1>revenue 3000", "6 revenue>client:1 250"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Price_goes_down_and_up_again_but_never_above_what_was_held() // INV-14
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithBuyer(11, 30m));
        engine.Buyers.Answer(11, Domain.Delivery.AttemptState.Accepted, price: 20m);
        var reply = await engine.PostAsync("6025580201");

        (await ConfirmAsync(engine, reply, 30.01m)).ShouldBe(new PriceConfirmationReply(PriceConfirmationStatus.TooHigh, Money.Round(20m), Money.Round(30m)));
        (await ConfirmAsync(engine, reply, 0m)).Status.ShouldBe(PriceConfirmationStatus.Replaced);
        (await ConfirmAsync(engine, reply, 30m)).Status.ShouldBe(PriceConfirmationStatus.Replaced);

        (await engine.SalesAsync(reply.LeadId)).ShouldBe(["11:3000"]);
        (await EntriesAsync(engine, reply)).ShouldBe(["1 client:11>revenue 2000", "6 revenue>client:11 2000", "6 client:11>revenue 3000"]);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Sources_share_follows_the_confirmed_price()
    {
        var catalog = SampleCatalog.Create(campaign => campaign with { RevenueShare = new RevenueShare { Percent = 10m, PerSale = Money.Round(2m) }, MaximumDeliveryCount = 2 })
            .WithBuyer(21, 30m).WithPortal(22, 20m);
        await using var engine = await EngineHost.StartAsync(fixture.Database, catalog);
        var reply = await engine.PostAsync("6025580301");

        await ConfirmAsync(engine, reply, 25m, client: 21);

        (await EntriesAsync(engine, reply, client: 21)).ShouldBe(["1 client:21>revenue 3000", "4 cogs>payable:1 500", "6 revenue>client:21 500", "7 payable:1>cogs 50"]);
        (await engine.LoadAsync(reply)).Cost.ShouldBe(Money.Round(8.5m)); // 2.5 + 2, and 2 + 2
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Wallet_gets_the_difference_back_and_must_cover_a_rise()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithBuyer(31, 30m));
        var reply = await engine.PostAsync("6025580401");
        await engine.Database.ExecuteAsync($"update attempt set uses_wallet = true, funds_state = 3 where lead_id = '{reply.LeadId}'");
        var books = new PostgresBookKeeper(engine.Database.DataSource);
        await books.AddFundsAsync(new ClientId(31), Money.Round(30m), Guid.CreateVersion7(), CancellationToken.None);
        await books.RecountAsync(new BookRow(BookKind.Wallet, 31), CancellationToken.None); // 0 left

        (await ConfirmAsync(engine, reply, 20m)).Status.ShouldBe(PriceConfirmationStatus.Replaced);
        (await LeftAsync(engine, 31)).ShouldBe(1000);
        await engine.Database.ExecuteAsync("update book set left_cents = 0, credit_cents = credit_cents - 1000 where kind = 2 and id = 31");
        (await ConfirmAsync(engine, reply, 30m)).Status.ShouldBe(PriceConfirmationStatus.FundsTooLow);
        await engine.Database.ExecuteAsync("update book set left_cents = 1000, credit_cents = credit_cents + 1000 where kind = 2 and id = 31");
        (await ConfirmAsync(engine, reply, 30m)).Status.ShouldBe(PriceConfirmationStatus.Replaced);

        (await LeftAsync(engine, 31)).ShouldBe(0);
        await engine.CheckAsync();
    }

    [Fact]
    public async Task Only_a_standing_sale_has_a_price_to_confirm()
    {
        await using var engine = await EngineHost.StartAsync(fixture.Database, SampleCatalog.Create().WithBuyer(41, 30m));
        engine.Buyers.Answer(41, Domain.Delivery.AttemptState.Rejected);
        var refused = await engine.PostAsync("6025580501");
        engine.Buyers.Answer(41, Domain.Delivery.AttemptState.Accepted);
        var sold = await engine.PostAsync("6025580502");

        (await ConfirmAsync(engine, refused, 20m)).Status.ShouldBe(PriceConfirmationStatus.NotSold);
        (await ConfirmAsync(engine, sold, 20m, client: 42)).Status.ShouldBe(PriceConfirmationStatus.NotFound);
        (await ConfirmAsync(engine, sold, 20m, lead: refused.LeadId)).Status.ShouldBe(PriceConfirmationStatus.NotFound);
        for (var cents = 1; cents <= IPriceConfirmations.MostPerSale; cents++)
        {
            (await ConfirmAsync(engine, sold, 20m + (cents / 100m))).Status.ShouldBe(PriceConfirmationStatus.Replaced);
        }

        (await ConfirmAsync(engine, sold, 10m)).Status.ShouldBe(PriceConfirmationStatus.TooOften);
        await engine.CheckAsync();
    }

    private static async Task<PriceConfirmationReply> ConfirmAsync(EngineHost engine, LeadReply reply, decimal price, int? client = null, Guid? lead = null)
    {
        var attempts = (await engine.LoadAsync(reply)).Attempts;
        var attempt = attempts.FirstOrDefault(tried => tried.ClientId.Value == client) ?? attempts[0];
        return await new PostgresPriceConfirmations(engine.Database.DataSource).ConfirmAsync(
            new PriceConfirmation
            {
                Actor = "user/7",
                AttemptId = attempt.Id,
                ClientId = client is { } number ? new ClientId(number) : null,
                LeadId = new LeadId(lead ?? reply.LeadId),
                Price = Money.Round(price),
            },
            CancellationToken.None);
    }

    private static async Task<long> LeftAsync(EngineHost engine, int client) =>
        await engine.Database.ScalarAsync<long>($"select left_cents from book where kind = 2 and id = {client}");

    private static async Task<string[]> EntriesAsync(EngineHost engine, LeadReply reply, int? client = null)
    {
        var filter = client is null ? "" : $" and client_id = {client}";
        var text = await engine.Database.ScalarAsync<string>($"""
            select string_agg(kind || ' ' || debit || '>' || credit || ' ' || cents, '|' order by kind, n) from entry
             where ref in (select id from attempt where lead_id = '{reply.LeadId}'{filter})
            """);
        return text?.Split('|') ?? [];
    }
}
