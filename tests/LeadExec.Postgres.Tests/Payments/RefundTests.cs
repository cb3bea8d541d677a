using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Payments;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>Refunds by hand and over the provider: FM-60, C-11, INV-16, INV-17.</summary>
public sealed class RefundTests : IAsyncLifetime
{
    private ChargeFixture all = null!;

    public async ValueTask InitializeAsync() => all = await ChargeFixture.StartAsync();

    public ValueTask DisposeAsync() => all.DisposeAsync();

    [Theory]
    [InlineData(GatewayDeed.Succeed)]
    [InlineData(GatewayDeed.CaptureAndLoseTheAnswer)]
    [InlineData(GatewayDeed.LoseTheRequest)]
    [InlineData(GatewayDeed.BeUnreachable)]
    public async Task Card_payment_goes_back_once_over_its_provider(GatewayDeed deed)
    {
        var payment = await ChargedAsync();
        all.Gateway.Next(deed);
        var request = Request(payment, 5_000);
        (await RequestAsync(request)).Status.ShouldBe(PaymentReplyStatus.Recorded);
        (await RequestAsync(request)).Status.ShouldBe(PaymentReplyStatus.Repeated);
        (await RequestAsync(request with { Amount = Money.FromCents(1) })).Status.ShouldBe(PaymentReplyStatus.Conflict);
        await RunAsync();

        all.Gateway.Refunds.Select(refund => refund.Amount).ShouldBe([Money.FromCents(5_000)]);
        (await StatesAsync(payment)).ShouldBe([PaymentState.Succeeded]);
        (await FoundAsync(payment)).Refunded.ShouldBe(Money.FromCents(5_000));
        (await all.Harness.Database.ScalarAsync<string>("select debit || ' ' || credit || ' ' || cents from entry where kind = 11")).ShouldBe($"client:{Make.Client} cash:stripe 5000");
        (await all.FoundAsync((await all.Orders.FindAsync(payment.OrderId!.Value, CancellationToken.None))!)).Paid.ShouldBe(Money.FromCents(15_000));
    }

    [Fact]
    public async Task Never_more_goes_back_than_was_paid()
    {
        var payment = await ChargedAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RequestAsync(Request(payment, 6_000))));
        replies.Count(reply => reply.Status == PaymentReplyStatus.Recorded).ShouldBe(3);
        replies.First(reply => reply.Status == PaymentReplyStatus.Conflict).Why.ShouldBe("the payment has less than that left");
        await RunAsync();
        (await FoundAsync(payment)).Refunded.ShouldBe(Money.FromCents(18_000));
        (await RequestAsync(Request(payment, 2_000) with { ByHand = true })).Refund!.State.ShouldBe(PaymentState.Succeeded);
        (await RequestAsync(Request(payment, 1))).Status.ShouldBe(PaymentReplyStatus.Conflict);
    }

    [Fact]
    public async Task Refused_refund_counts_as_nothing_and_its_words_are_kept()
    {
        var payment = await ChargedAsync();
        all.Gateway.Next(GatewayDeed.Decline);
        await RequestAsync(Request(payment, 20_000));
        await RunAsync();

        (await FoundAsync(payment)).Refunded.ShouldBe(Money.Zero);
        (await all.Refunds.ListAsync(payment.Id, CancellationToken.None)).ShouldHaveSingleItem().DeclineWords.ShouldBe("The payment provider refused the refund. (card_declined)");
        (await RequestAsync(Request(payment, 20_000))).Status.ShouldBe(PaymentReplyStatus.Recorded);
        await RunAsync();
        (await StatesAsync(payment)).Order().ShouldBe([PaymentState.Succeeded, PaymentState.Declined]);
    }

    [Theory]
    [InlineData(PaymentMethod.Check, "cash:check")]
    [InlineData(PaymentMethod.Cash, "cash:cash")]
    [InlineData(PaymentMethod.NotTold, "cash:manual")]
    public async Task Wallet_gives_what_goes_back_and_never_more_than_it_has(PaymentMethod method, string ledger)
    {
        var payment = await PaidIntoWalletAsync(method, 5_000);
        await PaidIntoWalletAsync(PaymentMethod.Adjustment, -1_000);
        (await RequestAsync(Request(payment, 4_001))).Status.ShouldBe(PaymentReplyStatus.FundsTooLow);
        (await RequestAsync(Request(payment, 4_000))).Refund!.State.ShouldBe(PaymentState.Succeeded);
        (await all.WalletAsync()).ShouldBe(0);
        (await all.Harness.Database.ScalarAsync<string>("select credit from entry where kind = 11")).ShouldBe(ledger);
        (await RequestAsync(Request(await PaidIntoWalletAsync(PaymentMethod.Credit, 10), 10))).Status.ShouldBe(PaymentReplyStatus.Conflict);
        (await RequestAsync(Request(payment with { Id = new PaymentId(Guid.NewGuid()) }, 1))).Status.ShouldBe(PaymentReplyStatus.NotFound);
    }

    [Fact]
    public async Task Wallet_gets_back_what_the_provider_did_not_give()
    {
        await all.CardAsync();
        await all.Recharges.SaveAsync(
            new WalletRecharge { ClientId = Make.Client, Enabled = true, Threshold = Money.FromCents(1), Amount = Money.FromCents(5_000), MostPerDay = 1 }, "user/1", CancellationToken.None);
        await all.RoundAsync();
        var payment = (await all.Payments.ListAsync(new PaymentSearch { ClientId = Make.Client }, CancellationToken.None)).Items.Single();
        all.Gateway.Next(GatewayDeed.Decline);
        await RequestAsync(Request(payment, 3_000));
        (await all.WalletAsync()).ShouldBe(2_000);
        await RunAsync();
        (await all.WalletAsync()).ShouldBe(5_000);
    }

    private static RefundRequest Request(PaymentRecord payment, long cents) =>
        new() { Id = new RefundId(Guid.NewGuid()), PaymentId = payment.Id, Amount = Money.FromCents(cents), Actor = "user/1" };

    private Task<RefundReply> RequestAsync(RefundRequest request) => all.Refunds.RequestAsync(request, CancellationToken.None);

    private async Task<PaymentRecord> FoundAsync(PaymentRecord payment) => (await all.Payments.FindAsync(payment.Id, CancellationToken.None))!;

    private async Task<PaymentState[]> StatesAsync(PaymentRecord payment) => [.. (await all.Refunds.ListAsync(payment.Id, CancellationToken.None)).Select(refund => refund.State)];

    private async Task RunAsync()
    {
        for (var n = 0; n < 12; n++)
        {
            await all.RefundDesk.RoundAsync(CancellationToken.None);
            all.Harness.Now += TimeSpan.FromMinutes(6);
        }
    }

    private async Task<PaymentRecord> ChargedAsync()
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        await all.RoundAsync();
        return (await all.PaymentsAsync(order)).Single();
    }

    private async Task<PaymentRecord> PaidIntoWalletAsync(PaymentMethod method, long cents)
    {
        var payment = new ManualPayment
        {
            Id = new PaymentId(Guid.NewGuid()),
            ClientId = Make.Client,
            Method = method,
            Amount = Money.FromCents(cents),
            Target = PaymentTarget.Wallet,
            Actor = "user/1",
        };
        return (await all.Payments.RecordAsync(payment, CancellationToken.None)).Payment!;
    }
}
