using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Ports.Compliance;

public abstract partial class TillCompliance
{
    [Fact]
    public async Task Wallet_is_recharged_below_its_threshold_one_at_a_time_so_often_in_a_day() // FM-60, INV-17
    {
        await CardAsync();
        await till.Books.SetCreditAsync(Make.Client, Money.FromCents(100_000), "user/1", CancellationToken.None); // no balance
        await RechargeAsync(mostPerDay: 2);
        var first = (await RechargedAsync()).ShouldNotBeNull();
        (first.Amount, first.Target, first.Automatic).ShouldBe((Money.FromCents(3_000), PaymentTarget.Wallet, true));
        (await RechargedAsync()).ShouldBeNull();
        await SettleAsync(first, PaymentState.Succeeded, first.Amount);
        await SettleAsync(first, PaymentState.Succeeded, first.Amount);
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(103_000));
        var second = (await RechargedAsync()).ShouldNotBeNull();
        await SettleAsync(second, PaymentState.Declined);
        (await RechargedAsync()).ShouldBeNull();
        (await till.Recharges.FindAsync(Make.Client, CancellationToken.None))!.Stopped.ShouldBeNull(); // declined without words
        till.Now += TimeSpan.FromHours(25);
        await SettleAsync((await RechargedAsync()).ShouldNotBeNull(), PaymentState.Succeeded, first.Amount);
        (await RechargedAsync()).ShouldBeNull(); // above the threshold
        (await till.EntriesAsync()).ShouldBe([(3, 2, 6_000)]);
    }

    [Fact]
    public async Task Recharge_that_was_declined_stops_until_it_is_saved_again() // SET-15
    {
        await RechargeAsync(mostPerDay: 9);
        (await RechargedAsync()).ShouldBeNull();
        (await till.Recharges.FindAsync(Make.Client, CancellationToken.None))!.Stopped.ShouldBe("The client has no card on file at the payment provider.");
        await CardAsync();
        (await RechargedAsync()).ShouldBeNull();
        await RechargeAsync(mostPerDay: 9);
        var payment = (await RechargedAsync()).ShouldNotBeNull();
        await till.Charges.SettleAsync(payment.Id, new PaymentOutcome(PaymentState.Declined, TimeSpan.Zero) { Words = "No." }, CancellationToken.None);
        (await till.Recharges.FindAsync(Make.Client, CancellationToken.None))!.Stopped.ShouldBe("No.");
        (await RechargedAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Refund_takes_from_the_wallet_before_it_is_sent_and_gives_back_what_the_provider_refused() // C-11, INV-16, INV-17
    {
        var payment = await PaidAsync();
        var request = Request(payment, 2_000);
        (await AskAsync(request)).Status.ShouldBe(PaymentReplyStatus.Recorded);
        (await AskAsync(request)).Status.ShouldBe(PaymentReplyStatus.Repeated);
        (await AskAsync(request with { Amount = Money.FromCents(1) })).Status.ShouldBe(PaymentReplyStatus.Conflict);
        (await AskAsync(Request(payment, 1_001))).Status.ShouldBe(PaymentReplyStatus.Conflict);
        (await AskAsync(Request(payment with { Id = new PaymentId(Guid.NewGuid()) }, 1))).Status.ShouldBe(PaymentReplyStatus.NotFound);
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(1_000));
        var taken = (await till.Refunds.TakeOpenAsync(8, CancellationToken.None)).ShouldHaveSingleItem();
        (taken.State, taken.Tries).ShouldBe((PaymentState.Sent, 1));
        (await till.Refunds.TakeOpenAsync(8, CancellationToken.None)).ShouldBeEmpty();
        await RefundedAsync(taken, PaymentState.Declined);
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(3_000));

        await AskAsync(Request(payment, 1_500));
        var second = (await till.Refunds.TakeOpenAsync(8, CancellationToken.None)).ShouldHaveSingleItem();
        await RefundedAsync(second, PaymentState.Succeeded);
        await RefundedAsync(second, PaymentState.Declined); // it is over
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(1_500));
        (await till.Charges.FindAsync(payment.Id, CancellationToken.None))!.Refunded.ShouldBe(Money.FromCents(1_500));
        (await till.EntriesAsync()).ShouldBe([(3, 1, 3_000), (11, 1, 1_500)]);
    }

    [Fact]
    public async Task Money_that_the_provider_gave_back_by_itself_is_booked_once() // INV-16
    {
        var payment = await PaidAsync();
        await AskAsync(Request(payment, 500));
        var made = new ProviderRefund("ref", "re_1", Money.FromCents(700));
        (await BookAsync(payment, made)).ShouldBeFalse(); // ours may be it
        await RefundedAsync((await till.Refunds.TakeOpenAsync(8, CancellationToken.None)).Single(), PaymentState.Succeeded);
        (await BookAsync(payment, made)).ShouldBeTrue();
        (await BookAsync(payment, made)).ShouldBeTrue();
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(1_800));
        await AskAsync(Request(payment, 300) with { ByHand = true });
        (await BookAsync(payment, new ProviderRefund("ref", "re_2", Money.FromCents(300)))).ShouldBeTrue(); // that one
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.FromCents(1_500));
        (await BookAsync(payment, new ProviderRefund("ref", "re_3", Money.FromCents(2_000)))).ShouldBeTrue(); // more than is left
        (await till.WalletAsync(Make.Client)).ShouldBe(Money.Zero);
        (await till.Charges.FindAsync(payment.Id, CancellationToken.None))!.Refunded.ShouldBe(Money.FromCents(3_000));
        (await till.EntriesAsync()).ShouldBe([(3, 1, 3_000), (11, 4, 3_500)]);
    }

    [Fact]
    public async Task Notice_is_kept_once_and_taken_by_one_until_it_is_done() // FM-62
    {
        var payment = await PaidAsync();
        (await TellAsync("evt", GatewayEventType.PaymentSucceeded, payment)).ShouldBeTrue();
        (await TellAsync("evt", GatewayEventType.PaymentSucceeded, payment)).ShouldBeFalse();
        var taken = (await TakeAsync()).ShouldHaveSingleItem();
        (await TakeAsync()).ShouldBeEmpty();
        (await till.Events.PaymentOfAsync(taken, CancellationToken.None))!.Id.ShouldBe(payment.Id);
        (await till.Events.PaymentOfAsync(taken with { PaymentId = null, ObjectReference = "ref_" + payment.Key }, CancellationToken.None))!.Id.ShouldBe(payment.Id);
        (await till.Events.PaymentOfAsync(taken with { PaymentId = null }, CancellationToken.None)).ShouldBeNull();
        await till.Events.RetryAsync(taken, TimeSpan.FromMinutes(1), CancellationToken.None);
        (await TakeAsync()).ShouldBeEmpty();
        till.Now += TimeSpan.FromMinutes(2);
        (await TakeAsync()).ShouldHaveSingleItem().Tries.ShouldBe(2);
        till.Now += TimeSpan.FromMinutes(6); // whoever had it is gone
        await till.Events.DoneAsync((await TakeAsync()).ShouldHaveSingleItem(), ours: true, CancellationToken.None);
        till.Now += TimeSpan.FromMinutes(6);
        (await TakeAsync()).ShouldBeEmpty();
        foreach (var type in new[] { GatewayEventType.DisputeFundsReturned, GatewayEventType.DisputeFundsTaken, GatewayEventType.DisputeFundsReturned })
        {
            await till.Events.DisputeAsync(payment, taken with { Type = type, Amount = payment.Amount }, CancellationToken.None);
        }

        (await till.EntriesAsync()).ShouldBe([(3, 1, 3_000), (19, 1, 3_000), (20, 1, 3_000)]);
    }

    [Fact]
    public async Task Page_is_looked_after_first_when_nobody_came_back_from_it() // FM-62
    {
        var page = new NewHostedPayment
        {
            Id = new PaymentId(Guid.NewGuid()),
            ClientId = Make.Client,
            Amount = Money.FromCents(3_000),
            Target = PaymentTarget.Wallet,
            Title = "Top-up",
            ReturnUrl = new Uri("https://x.example"),
            CancelUrl = new Uri("https://x.example"),
            Actor = "user/1",
        };
        await till.Charges.BeginHostedAsync(page, Provider, CancellationToken.None);
        await till.Charges.RememberPageAsync(page.Id, "cs_1", CancellationToken.None);
        await till.Charges.RememberPageAsync(page.Id, "cs_2", CancellationToken.None);
        (await TakenAsync()).ShouldBeEmpty();
        await till.Charges.WakeAsync(page.Id, CancellationToken.None);
        var taken = (await TakenAsync()).ShouldHaveSingleItem();
        (taken.Hosted, taken.State, taken.ProviderReference).ShouldBe((true, PaymentState.Initiated, "cs_1"));
        await SettleAsync(taken, PaymentState.Succeeded, page.Amount);
        (await till.WalletAsync(Make.Client)).ShouldBe(page.Amount);
    }

    private Task RechargeAsync(int mostPerDay) => till.Recharges.SaveAsync(
        new WalletRecharge { ClientId = Make.Client, Enabled = true, Threshold = Money.FromCents(5_000), Amount = Money.FromCents(3_000), MostPerDay = mostPerDay }, "user/1", CancellationToken.None);

    /// <summary>What is begun when somebody looks for recharges; null when none is due.</summary>
    private async Task<PaymentRecord?> RechargedAsync()
    {
        var due = await till.Recharges.DueAsync(8, CancellationToken.None);
        var begun = await till.Recharges.BeginAsync(Make.Client, Provider, CancellationToken.None);
        (due.Count > 0 || begun is null).ShouldBeTrue();
        return begun;
    }

    private async Task<PaymentRecord> PaidAsync()
    {
        await CardAsync();
        await RechargeAsync(mostPerDay: 1);
        var payment = (await RechargedAsync()).ShouldNotBeNull();
        return await SettleAsync(payment, PaymentState.Succeeded, payment.Amount);
    }

    private static RefundRequest Request(PaymentRecord payment, long cents) =>
        new() { Id = new RefundId(Guid.NewGuid()), PaymentId = payment.Id, Amount = Money.FromCents(cents), Actor = "user/1" };

    private Task<RefundReply> AskAsync(RefundRequest request) => till.Refunds.RequestAsync(request, CancellationToken.None);

    private Task RefundedAsync(RefundRecord refund, PaymentState state) =>
        till.Refunds.SettleAsync(refund.Id, new PaymentOutcome(state, TimeSpan.Zero) { Reference = "re_" + refund.Key }, CancellationToken.None);

    private Task<bool> BookAsync(PaymentRecord payment, ProviderRefund made) => till.Refunds.BookAsync(payment, [made], CancellationToken.None);

    private Task<bool> TellAsync(string id, GatewayEventType type, PaymentRecord payment) => till.Events.AddAsync(
        Provider, new GatewayEvent { Id = id, Type = type, ProviderType = "x", CreatedAt = till.Now, ObjectReference = "obj", PaymentId = payment.Id }, CancellationToken.None);

    private Task<IReadOnlyList<GatewayEventItem>> TakeAsync() => till.Events.TakeAsync(8, CancellationToken.None);
}
