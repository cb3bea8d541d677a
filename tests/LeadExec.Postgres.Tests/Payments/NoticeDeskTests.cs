using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Payments;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>Notices that come doubled, in any order, late, or of nothing of ours: FM-62, ORD-34, and disputes.</summary>
public sealed class NoticeDeskTests : IAsyncLifetime
{
    private ChargeFixture all = null!;

    public async ValueTask InitializeAsync() => all = await ChargeFixture.StartAsync();

    public ValueTask DisposeAsync() => all.DisposeAsync();

    [Theory]
    [InlineData(new[] { GatewayEventType.PaymentSucceeded })]
    [InlineData(new[] { GatewayEventType.PaymentSucceeded, GatewayEventType.PaymentSucceeded })]
    [InlineData(new[] { GatewayEventType.PaymentFailed, GatewayEventType.PaymentSucceeded })]
    [InlineData(new[] { GatewayEventType.PaymentSucceeded, GatewayEventType.PaymentFailed, GatewayEventType.PaymentExpired })]
    [InlineData(new[] { GatewayEventType.PaymentFailed })] // it was taken after that: the provider's word counts, not the notice's
    public async Task Paid_page_fills_the_wallet_once_whatever_the_notices_say(GatewayEventType[] order)
    {
        var payment = await PageAsync(5_000);
        all.Gateway.PayPage(payment, payment.ToString(), Money.FromCents(5_000));
        foreach (var (n, type) in order.Index())
        {
            (await TellAsync("evt" + n, type, payment)).ShouldBeTrue();
            (await TellAsync("evt" + n, type, payment)).ShouldBeFalse(); // doubled
            await RoundAsync();
        }

        await RoundAsync();
        (await all.WalletAsync()).ShouldBe(5_000);
        (await all.EntriesAsync(3)).ShouldBe(1);
        (await all.Payments.FindAsync(payment, CancellationToken.None))!.State.ShouldBe(PaymentState.Succeeded);
    }

    [Fact]
    public async Task Notice_that_comes_days_late_counts_although_the_payment_was_given_up()
    {
        var payment = await PageAsync(5_000);
        await all.RunForAsync(TimeSpan.FromHours(30));
        (await all.Payments.FindAsync(payment, CancellationToken.None))!.State.ShouldBe(PaymentState.NotSent);

        all.Gateway.PayPage(payment, payment.ToString(), Money.FromCents(5_000));
        await TellAsync("evt", GatewayEventType.PaymentSucceeded, payment);
        await RoundAsync();

        (await all.WalletAsync()).ShouldBe(5_000);
    }

    [Fact]
    public async Task Notice_alone_moves_no_money() // the provider, when asked, knows of no payment
    {
        var payment = await PageAsync(5_000);
        await TellAsync("evt", GatewayEventType.PaymentSucceeded, payment);
        await RoundAsync();
        (await all.WalletAsync()).ShouldBe(0);
        (await StateAsync("evt")).ShouldBe(0); // asked again later
    }

    [Fact]
    public async Task Page_without_notices_is_looked_up()
    {
        var payment = await PageAsync(5_000);
        all.Gateway.PayPage(payment, payment.ToString(), Money.FromCents(5_000));
        await all.Pages.CameBackAsync(payment, CancellationToken.None);
        await all.RoundAsync();
        (await all.WalletAsync()).ShouldBe(5_000);
    }

    [Fact]
    public async Task Notice_of_a_strange_payment_is_put_aside()
    {
        await TellAsync("evt", GatewayEventType.PaymentSucceeded, new PaymentId(Guid.NewGuid()));
        for (var n = 0; n < 10; n++)
        {
            await RoundAsync();
            all.Harness.Now += TimeSpan.FromHours(1);
        }

        (await StateAsync("evt")).ShouldBe(2);
    }

    /// <summary>The payment's own number is not known before its page was looked up, which may take a day; the notice of a refund names nothing else.</summary>
    [Fact]
    public async Task Refund_is_booked_although_its_payment_is_known_hours_later() // INV-16
    {
        var payment = await PageAsync(5_000);
        all.Gateway.PayPage(payment, payment.ToString(), Money.FromCents(5_000));
        all.Gateway.Silence = GatewayOutcome.Unknown;
        all.Gateway.Made = [new ProviderRefund("ref_" + payment, "re_1", Money.FromCents(700))];
        await all.Events.AddAsync(PaymentProvider.Stripe, new GatewayEvent { Id = "evt", Type = GatewayEventType.Refunded, ProviderType = "x", CreatedAt = all.Harness.Now, ObjectReference = "re_1" }, CancellationToken.None);
        await HoursAsync(12);
        (await all.EntriesAsync(11)).ShouldBe(0);

        all.Gateway.Silence = null;
        await HoursAsync(6);
        (await all.WalletAsync(), await all.EntriesAsync(11), await StateAsync("evt")).ShouldBe((4_300, 1, 1));
    }

    [Fact]
    public async Task Notice_opens_an_order_whose_answer_got_lost()
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.CaptureAndLoseTheAnswer);
        await all.RoundAsync();
        var payment = (await all.PaymentsAsync(order)).Single();
        await TellAsync("evt", GatewayEventType.PaymentSucceeded, payment.Id);
        await RoundAsync();

        (await all.FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Open);
        (await StateAsync("evt")).ShouldBe(1);
    }

    [Fact]
    public async Task Card_is_stored_when_the_notice_comes_and_when_the_browser_comes_back() // ORD-34, PORT-10
    {
        var setup = Guid.NewGuid();
        var client = Make.Client;
        await all.Pages.StartCardAsync(new NewCardSetup { Id = setup, ClientId = client, ReturnUrl = new Uri("https://x.example"), CancelUrl = new Uri("https://x.example"), Actor = "user/1" }, CancellationToken.None);
        (await all.Pages.FinishCardAsync(setup, client, CancellationToken.None)).ShouldBeNull(); // nothing was entered yet
        all.Gateway.Entered = new StoredCard { CustomerRef = "cus_1", MethodRef = "pm_9", Brand = "visa", Last4 = "4242", ExpiryMonth = 12, ExpiryYear = 2030 };
        await all.Events.AddAsync(PaymentProvider.Stripe, new GatewayEvent { Id = "evt", Type = GatewayEventType.CardStored, ProviderType = "x", CreatedAt = all.Harness.Now, ObjectReference = "seti_" + setup }, CancellationToken.None);
        await RoundAsync();

        var card = (await all.Cards.ListAsync(client, CancellationToken.None)).ShouldHaveSingleItem();
        (card.Last4, card.Expires, card.IsDefault).ShouldBe(("4242", new DateOnly(2031, 1, 1), true));
        (await all.Pages.FinishCardAsync(setup, client, CancellationToken.None))!.Id.ShouldBe(card.Id);
        (await all.Pages.FinishCardAsync(setup, new ClientId(99), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Cards_have_one_default_that_moves_on_when_it_is_removed()
    {
        var first = await all.CardAsync("pm_1");
        var second = await all.CardAsync("pm_2");
        (await all.CardAsync("pm_2")).Id.ShouldBe(second.Id);
        (first.IsDefault, second.IsDefault).ShouldBe((true, false));
        (await all.Cards.MakeDefaultAsync(Make.Client, second.Id, "user/1", CancellationToken.None)).ShouldBeTrue();
        (await all.Cards.MakeDefaultAsync(new ClientId(99), first.Id, "user/1", CancellationToken.None)).ShouldBeFalse();
        (await all.Cards.RemoveAsync(new ClientId(99), second.Id, "user/1", CancellationToken.None)).ShouldBeFalse();
        (await all.Cards.RemoveAsync(Make.Client, second.Id, "user/1", CancellationToken.None)).ShouldBeTrue();
        (await all.Cards.RemoveAsync(Make.Client, second.Id, "user/1", CancellationToken.None)).ShouldBeFalse();
        (await all.Cards.ListAsync(Make.Client, CancellationToken.None)).ShouldHaveSingleItem().ShouldBe(first);
    }

    [Theory]
    [InlineData(new[] { GatewayEventType.DisputeOpened }, 0, 0)]
    [InlineData(new[] { GatewayEventType.DisputeFundsTaken }, 1, 0)]
    [InlineData(new[] { GatewayEventType.DisputeFundsTaken, GatewayEventType.DisputeFundsReturned }, 1, 1)]
    [InlineData(new[] { GatewayEventType.DisputeFundsReturned, GatewayEventType.DisputeFundsTaken }, 1, 1)]
    public async Task Dispute_is_booked_once_and_back_once(GatewayEventType[] types, long taken, long returned)
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        await all.RoundAsync();
        var payment = (await all.PaymentsAsync(order)).Single();
        foreach (var (n, type) in types.Concat(types).Index())
        {
            await TellAsync("evt" + n, type, payment.Id, Money.FromCents(20_000));
            await RoundAsync();
        }

        ((await all.EntriesAsync(19)), await all.EntriesAsync(20)).ShouldBe((taken, returned));
        var shown = (await all.Payments.FindAsync(payment.Id, CancellationToken.None))!;
        (shown.Disputed, shown.DisputeWon).ShouldBe((Money.FromCents(taken * 20_000), Money.FromCents(returned * 20_000)));
    }

    private async Task HoursAsync(int hours)
    {
        for (var n = 0; n < hours * 2; n++)
        {
            await all.RoundAsync();
            await RoundAsync();
            all.Harness.Now += TimeSpan.FromMinutes(30);
        }
    }

    private Task RoundAsync() => all.Notices.RoundAsync(CancellationToken.None);

    private Task<bool> TellAsync(string id, GatewayEventType type, PaymentId payment, Money? amount = null) => all.Events.AddAsync(
        PaymentProvider.Stripe,
        new GatewayEvent { Id = id, Type = type, ProviderType = "x", CreatedAt = all.Harness.Now, ObjectReference = "obj", PaymentId = payment, Amount = amount },
        CancellationToken.None);

    private Task<int> StateAsync(string id) => all.Harness.Database.ScalarAsync<int>($"select state::int from gateway_event where event_id = '{id}'");

    private async Task<PaymentId> PageAsync(long cents)
    {
        var id = new PaymentId(Guid.NewGuid());
        var page = new NewHostedPayment
        {
            Id = id,
            ClientId = Make.Client,
            Amount = Money.FromCents(cents),
            Target = PaymentTarget.Wallet,
            Title = "Top-up",
            ReturnUrl = new Uri("https://x.example"),
            CancelUrl = new Uri("https://x.example"),
            Actor = "user/1",
        };
        (await all.Pages.StartPaymentAsync(page, CancellationToken.None))!.Outcome.ShouldBe(GatewayOutcome.Succeeded);
        return id;
    }
}
