using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Payments;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>The worker dies before or after each step of a charge, and another one comes later: FM-60, FM-61, INV-21.</summary>
public sealed class ChargeCrashTests : IAsyncLifetime
{
    /// <summary>Due, begin, mark sent, call, settle: each before and after it happened.</summary>
    private const int Steps = 5;

    private ChargeFixture all = null!;

    public static TheoryData<GatewayDeed, bool> Deeds => new(
        from deed in new[] { GatewayDeed.Succeed, GatewayDeed.CaptureAndLoseTheAnswer, GatewayDeed.LoseTheRequest, GatewayDeed.BeUnreachable, GatewayDeed.Decline }
        from after in new[] { false, true }
        select (deed, after));

    public async ValueTask InitializeAsync()
    {
        all = await ChargeFixture.StartAsync();
        await all.CardAsync();
    }

    public ValueTask DisposeAsync() => all.DisposeAsync();

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Money_is_taken_at_most_once_and_the_order_opens_later(GatewayDeed deed, bool after)
    {
        for (var step = 1; step <= Steps; step++)
        {
            var order = await all.OrderAsync(10_000 + step);
            all.Gateway.Next(deed);
            var death = new Death(step, after);
            await Should.ThrowAsync<Death.DiedException>(all.DeskOver(new DyingStore(all.Store, death), new DyingGateway(all.Gateway, death)).RoundAsync(CancellationToken.None));

            await all.RunForAsync(TimeSpan.FromHours(2));

            var found = await all.FoundAsync(order);
            var captured = all.Gateway.Captures.Count(capture => capture.Amount == order.Order.Total);
            var attempt = (await all.PaymentsAsync(order)).ShouldHaveSingleItem();
            var paid = deed != GatewayDeed.Decline;
            (found.Order.Status, captured, attempt.State).ShouldBe(
                paid ? (OrderStatus.Open, 1, PaymentState.Succeeded) : (OrderStatus.Pending, 0, PaymentState.Declined), $"step {step}");
        }
    }

    private sealed class Death(int step, bool after)
    {
        private int reached;

        public async Task<T> AtAsync<T>(Func<Task<T>> act)
        {
            var dies = Interlocked.Increment(ref reached) >= step;
            if (dies && !after)
            {
                throw new DiedException();
            }

            var result = await act();
            return dies ? throw new DiedException() : result;
        }

        public sealed class DiedException : Exception;
    }

    private sealed class DyingStore(IChargeStore inner, Death death) : IChargeStore
    {
        public Task<IReadOnlyList<DueCharge>> DueAsync(int limit, CancellationToken cancellationToken) => death.AtAsync(() => inner.DueAsync(limit, cancellationToken));

        public Task<PaymentRecord?> BeginAsync(DueCharge charge, PaymentProvider provider, CancellationToken cancellationToken) =>
            death.AtAsync(() => inner.BeginAsync(charge, provider, cancellationToken));

        public Task<PaymentRecord?> FindAsync(PaymentId payment, CancellationToken cancellationToken) => inner.FindAsync(payment, cancellationToken);

        public Task BeginHostedAsync(NewHostedPayment payment, PaymentProvider provider, CancellationToken cancellationToken) => inner.BeginHostedAsync(payment, provider, cancellationToken);

        public Task RememberPageAsync(PaymentId payment, string reference, CancellationToken cancellationToken) => inner.RememberPageAsync(payment, reference, cancellationToken);

        public Task<IReadOnlyList<PaymentRecord>> OpenPagesAsync(Guid invoice, CancellationToken cancellationToken) => inner.OpenPagesAsync(invoice, cancellationToken);

        public Task WakeAsync(PaymentId payment, CancellationToken cancellationToken) => inner.WakeAsync(payment, cancellationToken);

        public Task<bool> MarkSentAsync(PaymentId payment, CancellationToken cancellationToken) => death.AtAsync(() => inner.MarkSentAsync(payment, cancellationToken));

        public Task<IReadOnlyList<PaymentRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken) => inner.TakeOpenAsync(limit, cancellationToken);

        public Task<PaymentRecord?> SettleAsync(PaymentId payment, PaymentOutcome outcome, CancellationToken cancellationToken) =>
            death.AtAsync(() => inner.SettleAsync(payment, outcome, cancellationToken));
    }

    private sealed class DyingGateway(ScriptedGateway inner, Death death) : IPaymentGateway, IPaymentGateways
    {
        public PaymentProvider Provider => inner.Provider;

        public IPaymentGateway? Current => this;

        public string SignatureHeader => inner.SignatureHeader;

        public IPaymentGateway? Of(PaymentProvider provider) => this;

        public Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken) => death.AtAsync(() => inner.ChargeAsync(charge, cancellationToken));

        public Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken) => inner.FindAsync(lookup, cancellationToken);

        public Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken) => inner.StartCardSetupAsync(setup, cancellationToken);

        public Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken) => inner.StartPaymentAsync(payment, cancellationToken);

        public Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken) => inner.RefundAsync(refund, cancellationToken);

        public Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken) => inner.ReadCardAsync(lookup, cancellationToken);

        public GatewayEventReply ReadEvent(GatewayNotice notice) => inner.ReadEvent(notice);
    }
}
