using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.GatewaySimulator;
using LeadExec.Ports.Books;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Books;

namespace LeadExec.Postgres.Tests.Ledger;

/// <summary>What is given back in the provider's own pages is booked by itself, once, however its notices come: C-11, FM-62, INV-16, INV-17.</summary>
public sealed class ProviderRefundTests
{
    private static readonly ClientId Client = new(2);

    [Theory]
    [InlineData(PaymentProvider.Stripe)]
    [InlineData(PaymentProvider.AuthorizeNet)]
    public async Task Refunds_made_at_the_provider_are_booked_once(PaymentProvider provider)
    {
        await using var world = await MoneyWorld.StartAsync(provider);
        var payment = await PaidIntoWalletAsync(world);
        world.Simulator.Settle();
        var reference = world.Simulator.Log.Captures.Single().Reference;
        world.Simulator.GiveBack(reference, 1_500).ShouldBeTrue();
        world.Simulator.GiveBack(reference, 500).ShouldBeTrue();
        await RequestAsync(world, payment, 700); // ours, beside them
        await world.RefundDesk.RoundAsync(CancellationToken.None);

        for (var again = 0; again < 3; again++)
        {
            await TellAsync(world, provider, again % 2 == 1);
        }

        var refunds = await world.Refunds.ListAsync(payment, CancellationToken.None);
        refunds.Select(refund => (refund.Amount.Cents, refund.State)).ShouldBe([(1_500, PaymentState.Succeeded), (500, PaymentState.Succeeded), (700, PaymentState.Succeeded)], ignoreOrder: true);
        (await world.Harness.Database.ScalarAsync<long>("select left_cents from book where kind = 2 and id = 2")).ShouldBe(2_300);
        (await world.Harness.Database.ScalarAsync<long>("select sum(cents)::bigint from entry where kind = 11 and credit like 'cash:%' and debit = 'client:2'")).ShouldBe(2_700);
        await BooksProof.HoldsAsync(world);
    }

    [Fact]
    public async Task Cancelled_payment_is_given_back_as_a_whole() // Authorize.Net before its day is settled
    {
        await using var world = await MoneyWorld.StartAsync(PaymentProvider.AuthorizeNet);
        var payment = await PaidIntoWalletAsync(world);
        await RequestAsync(world, payment, 5_000);
        await world.RefundDesk.RoundAsync(CancellationToken.None);
        await TellAsync(world, PaymentProvider.AuthorizeNet, reversed: false);
        await TellAsync(world, PaymentProvider.AuthorizeNet, reversed: true);
        (await world.Refunds.ListAsync(payment, CancellationToken.None)).ShouldHaveSingleItem().State.ShouldBe(PaymentState.Succeeded);
        await BooksProof.HoldsAsync(world);
    }

    [Fact]
    public async Task Refund_recorded_by_hand_with_the_same_amount_is_taken_for_it()
    {
        await using var world = await MoneyWorld.StartAsync();
        var payment = await PaidIntoWalletAsync(world);
        var byHand = new RefundRequest { Id = new RefundId(Guid.NewGuid()), PaymentId = payment, Amount = Money.FromCents(1_500), ByHand = true, Actor = "user/1" };
        (await world.Refunds.RequestAsync(byHand, CancellationToken.None)).Status.ShouldBe(PaymentReplyStatus.Recorded);
        world.Simulator.GiveBack(world.Simulator.Log.Captures.Single().Reference, 1_500).ShouldBeTrue();
        await TellAsync(world, PaymentProvider.Stripe, reversed: false);
        (await world.Refunds.ListAsync(payment, CancellationToken.None)).ShouldHaveSingleItem().ProviderReference.ShouldNotBeNull();
        await BooksProof.HoldsAsync(world);
    }

    [Theory]
    [InlineData(3_000, 2_000)] // a part of what the provider gave back was left
    [InlineData(5_000, 0)] // nothing was
    public async Task What_a_provider_gives_back_beyond_the_rest_of_a_payment_is_owed_by_the_client(long byHand, long rest)
    {
        await using var world = await MoneyWorld.StartAsync();
        var payment = await PaidIntoWalletAsync(world);
        var recorded = new RefundRequest { Id = new RefundId(Guid.NewGuid()), PaymentId = payment, Amount = Money.FromCents(byHand), ByHand = true, Actor = "user/1" };
        (await world.Refunds.RequestAsync(recorded, CancellationToken.None)).Status.ShouldBe(PaymentReplyStatus.Recorded);
        world.Simulator.GiveBack(world.Simulator.Log.Captures.Single().Reference, 3_501).ShouldBeTrue();
        await TellAsync(world, PaymentProvider.Stripe, reversed: false);
        await TellAsync(world, PaymentProvider.Stripe, reversed: true);

        (await world.Refunds.ListAsync(payment, CancellationToken.None)).Select(refund => refund.Amount.Cents).ShouldBe([byHand, 3_501], ignoreOrder: true);
        (await world.Payments.FindAsync(payment, CancellationToken.None))!.Refunded.ShouldBe(Money.FromCents(byHand + rest));
        (await world.Harness.Database.ScalarAsync<long>("select sum(cents)::bigint from entry where kind = 11 and credit = 'cash:stripe' and debit = 'client:2'")).ShouldBe(3_501);
        (await world.Harness.Database.ScalarAsync<long>("select left_cents from book where kind = 2 and id = 2")).ShouldBe(0);
        await BooksProof.HoldsAsync(world);
        await BooksProof.AgreesWithTheProviderAsync(world);
    }

    [Fact]
    public async Task Wallet_that_was_spent_does_not_fall_below_zero_and_the_client_owes_it()
    {
        await using var world = await MoneyWorld.StartAsync();
        var payment = await PaidIntoWalletAsync(world);
        await world.Payments.RecordAsync(
            new ManualPayment { Id = new PaymentId(Guid.NewGuid()), ClientId = Client, Method = PaymentMethod.Adjustment, Amount = Money.FromCents(-4_000), Target = PaymentTarget.Wallet, Actor = "user/1" },
            CancellationToken.None);
        world.Simulator.GiveBack(world.Simulator.Log.Captures.Single().Reference, 3_000).ShouldBeTrue();
        await TellAsync(world, PaymentProvider.Stripe, reversed: false);

        (await world.Refunds.ListAsync(payment, CancellationToken.None)).ShouldHaveSingleItem().Amount.ShouldBe(Money.FromCents(3_000));
        (await world.Harness.Database.ScalarAsync<long>("select left_cents from book where kind = 2 and id = 2")).ShouldBe(0);
        (await world.Harness.Database.ScalarAsync<long>("select sum(case when credit = 'client:2' then cents else -cents end)::bigint from entry where 'client:2' in (debit, credit)")).ShouldBe(-2_000);
        await new PostgresBookKeeper(world.Harness.Database.DataSource).RecountAsync(new BookRow(BookKind.Wallet, Client.Value), CancellationToken.None);
        (await world.Harness.Database.ScalarAsync<long>("select left_cents from book where kind = 2 and id = 2")).ShouldBe(0);
        await BooksProof.HoldsAsync(world);
    }

    private static async Task<PaymentId> PaidIntoWalletAsync(MoneyWorld world)
    {
        var id = new PaymentId(Guid.NewGuid());
        var page = await world.Pages.StartPaymentAsync(
            new NewHostedPayment
            {
                Id = id,
                ClientId = Client,
                Amount = Money.FromCents(5_000),
                Target = PaymentTarget.Wallet,
                Title = "Top-up",
                ReturnUrl = new Uri("https://leads.example.com/back"),
                CancelUrl = new Uri("https://leads.example.com/no"),
                Actor = "user/9",
            },
            CancellationToken.None);
        world.Simulator.Complete(page!.Token ?? page.Reference!).ShouldNotBeNull();
        await world.Pages.CameBackAsync(id, CancellationToken.None);
        await world.Desk.RoundAsync(CancellationToken.None);
        (await world.Payments.FindAsync(id, CancellationToken.None))!.State.ShouldBe(PaymentState.Succeeded);
        return id;
    }

    private static async Task RequestAsync(MoneyWorld world, PaymentId payment, long cents) => (await world.Refunds.RequestAsync(
        new RefundRequest { Id = new RefundId(Guid.NewGuid()), PaymentId = payment, Amount = Money.FromCents(cents), Actor = "user/1" }, CancellationToken.None)).Status.ShouldBe(PaymentReplyStatus.Recorded);

    /// <summary>All notices arrive, twice each, and are looked into.</summary>
    private static async Task TellAsync(MoneyWorld world, PaymentProvider provider, bool reversed)
    {
        var notices = world.Simulator.Notices.Where(notice => notice.Provider == (SimProvider)(int)provider).SelectMany(notice => new[] { notice, notice });
        foreach (var notice in reversed ? notices.Reverse() : notices)
        {
            var read = world.Gateways.Of(provider)!.ReadEvent(new GatewayNotice { Body = notice.Body, Signature = world.Simulator.Sign(notice), ReceivedAt = world.Harness.Now });
            await world.Events.AddAsync(provider, read.Event!, CancellationToken.None);
        }

        for (var n = 0; n < 5; n++)
        {
            await world.Notices.RoundAsync(CancellationToken.None);
            world.Harness.Now += TimeSpan.FromMinutes(10);
        }
    }
}
