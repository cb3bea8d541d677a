using LeadExec.Domain.Delivery;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;

namespace LeadExec.Ports.Compliance;

/// <summary>
/// What every record of orders and card payments promises (FM-60 to FM-64, INV-16, INV-21). Run by the model of the simulation and by
/// PostgreSQL.
/// </summary>
public abstract partial class TillCompliance : IAsyncLifetime
{
    private const PaymentProvider Provider = PaymentProvider.Stripe;
    private TillHarness till = null!;

    public async ValueTask InitializeAsync() => till = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await till.DisposeAsync();
    }

    protected abstract Task<TillHarness> StartAsync();

    [Fact]
    public async Task Charge_is_one_payment_at_a_time_and_opens_its_order_once() // C-6, ORD-10, INV-21
    {
        await CardAsync();
        var order = await OrderAsync();
        order.Order.Status.ShouldBe(OrderStatus.Pending);
        var due = (await till.Charges.DueAsync(8, CancellationToken.None)).ShouldHaveSingleItem();
        var payment = (await till.Charges.BeginAsync(due, Provider, CancellationToken.None)).ShouldNotBeNull();
        (payment.State, payment.Amount, payment.OrderId, payment.Purpose, payment.Target).ShouldBe((PaymentState.Initiated, Money.FromCents(20_000), order.Order.Id, ChargePurpose.Start, PaymentTarget.Order));
        (await till.Charges.BeginAsync(due, Provider, CancellationToken.None)).ShouldBeNull();
        (await till.Charges.DueAsync(8, CancellationToken.None)).ShouldBeEmpty();
        (await till.Charges.MarkSentAsync(payment.Id, CancellationToken.None)).ShouldBeTrue();
        (await SettleAsync(payment, PaymentState.Unknown)).State.ShouldBe(PaymentState.Unknown);
        (await till.Charges.DueAsync(8, CancellationToken.None)).ShouldBeEmpty();

        for (var n = 0; n < 2; n++)
        {
            (await SettleAsync(payment, PaymentState.Succeeded, payment.Amount)).State.ShouldBe(PaymentState.Succeeded);
        }

        (await SettleAsync(payment, PaymentState.Declined)).State.ShouldBe(PaymentState.Succeeded);
        (await till.Charges.MarkSentAsync(payment.Id, CancellationToken.None)).ShouldBeFalse();
        var found = await FoundAsync(order);
        (found.Order.Status, found.Paid, found.Charges.Single().State).ShouldBe((OrderStatus.Open, Money.FromCents(20_000), ChargeState.Paid));
        found.History.Select(change => change.Event).ShouldBe([OrderEvent.Created, OrderEvent.ChargeSucceeded]);
        (await till.EntriesAsync()).ShouldBe([(10, 1, 20_000)]);
    }

    [Fact]
    public async Task Open_payment_belongs_to_one_worker_until_its_lease_or_pause_is_over() // FM-60
    {
        await CardAsync();
        var payment = await BegunAsync(await OrderAsync());
        (await TakenAsync()).ShouldBeEmpty();
        till.Now += TimeSpan.FromMinutes(6);
        (await TakenAsync()).ShouldHaveSingleItem().Tries.ShouldBe(1);
        (await TakenAsync()).ShouldBeEmpty();
        await till.Charges.MarkSentAsync(payment.Id, CancellationToken.None);
        await till.Charges.SettleAsync(payment.Id, new PaymentOutcome(PaymentState.Unknown, TimeSpan.FromMinutes(1)), CancellationToken.None);
        (await TakenAsync()).ShouldBeEmpty();
        till.Now += TimeSpan.FromMinutes(2);
        var taken = (await TakenAsync()).ShouldHaveSingleItem();
        (taken.State, taken.Tries, taken.SentAt).ShouldBe((PaymentState.Unknown, 2, till.Now - TimeSpan.FromMinutes(2)));
        await SettleAsync(payment, PaymentState.Declined);
        till.Now += TimeSpan.FromHours(1);
        (await TakenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Declined_charge_is_due_again_only_by_approval() // E-78, ORD-20 to ORD-22
    {
        await CardAsync();
        var order = await OrderAsync();
        var first = await BegunAsync(order);
        await till.Charges.SettleAsync(first.Id, new PaymentOutcome(PaymentState.Declined, TimeSpan.Zero) { Words = "The card was declined." }, CancellationToken.None);
        var found = await FoundAsync(order);
        (found.Order.Status, found.Charges.Single().State, found.Charges.Single().Words).ShouldBe((OrderStatus.Pending, ChargeState.Declined, "The card was declined."));
        (await till.Charges.DueAsync(8, CancellationToken.None)).ShouldBeEmpty();

        await ApplyAsync(order, OrderEvent.ApprovedWithCharge);
        var second = await BegunAsync(order);
        second.Key.ShouldNotBe(first.Key);
        await ApplyAsync(order, OrderEvent.ApprovedWithoutCharge);
        (await FoundAsync(order)).Charges.Single().State.ShouldBe(ChargeState.Waived);
        await SettleAsync(second, PaymentState.Succeeded, second.Amount); // it was under way
        found = await FoundAsync(order);
        (found.Order.Status, found.Charges.Single().State, found.Paid).ShouldBe((OrderStatus.Open, ChargeState.Paid, Money.FromCents(20_000)));
        found.History.Select(change => change.Event).ShouldBe([OrderEvent.Created, OrderEvent.ChargeDeclined, OrderEvent.ApprovedWithCharge, OrderEvent.ApprovedWithoutCharge]);
        (await till.Orders.ApplyAsync(order.Order.Id, new OrderStepCommand(OrderEvent.ApprovedWithCharge, "user/1"), CancellationToken.None))!.Value.Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task Success_counts_after_the_payment_was_given_up_and_only_in_its_amount() // FM-62, INV-16
    {
        await CardAsync();
        var order = await OrderAsync();
        var payment = await BegunAsync(order);
        await till.Charges.MarkSentAsync(payment.Id, CancellationToken.None);
        (await SettleAsync(payment, PaymentState.NotSent)).State.ShouldBe(PaymentState.NotSent);
        (await FoundAsync(order)).Charges.Single().State.ShouldBe(ChargeState.Declined);
        var other = await SettleAsync(payment, PaymentState.Succeeded, Money.FromCents(19_999));
        (other.State, other.DeclineCode).ShouldBe((PaymentState.Unknown, "amount_differs"));
        (await till.EntriesAsync()).ShouldBeEmpty();
        await SettleAsync(payment, PaymentState.Succeeded, payment.Amount);
        (await FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Open);
        (await till.EntriesAsync()).ShouldBe([(10, 1, 20_000)]);
    }

    [Fact]
    public async Task Client_without_a_card_is_declined_with_words_and_the_default_card_is_charged() // ORD-34
    {
        var order = await OrderAsync();
        var due = (await till.Charges.DueAsync(8, CancellationToken.None)).Single();
        (await till.Charges.BeginAsync(due, Provider, CancellationToken.None)).ShouldBeNull();
        var charge = (await FoundAsync(order)).Charges.Single();
        (charge.State, charge.Words).ShouldBe((ChargeState.Declined, "The client has no card on file at the payment provider."));

        var first = await CardAsync("pm_1");
        var second = await CardAsync("pm_2");
        (await CardAsync("pm_2")).Id.ShouldBe(second.Id);
        (first.IsDefault, second.IsDefault).ShouldBe((true, false));
        (await till.Cards.MakeDefaultAsync(Make.Client, second.Id, "user/1", CancellationToken.None)).ShouldBeTrue();
        await ApplyAsync(order, OrderEvent.ApprovedWithCharge);
        (await BegunAsync(order)).CardId.ShouldBe(second.Id);
        (await till.Cards.RemoveAsync(Make.Client, second.Id, "user/1", CancellationToken.None)).ShouldBeTrue();
        (await till.Cards.RemoveAsync(Make.Client, second.Id, "user/1", CancellationToken.None)).ShouldBeFalse();
        (await till.Cards.ListAsync(Make.Client, CancellationToken.None)).ShouldHaveSingleItem().ShouldBe(first);
        (await till.Cards.FindAsync(second.Id, CancellationToken.None))!.RemovedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Filled_order_is_charged_renewed_and_takes_no_more_leads() // F-06, F-07, ORD-06, ORD-10, INV-20, INV-22
    {
        await CardAsync();
        var order = await OrderAsync(AutoCharge.AtCompletion, RenewalMethod.OnFill);
        order.Order.Status.ShouldBe(OrderStatus.Open);
        (await till.Orders.DueAsync(8, CancellationToken.None)).ShouldBeEmpty();
        (await HoldAsync(order, 20_000)).ShouldBe(RejectReason.None);
        (await HoldAsync(order, 1)).ShouldBe(RejectReason.FundsTooLow);
        (await till.Orders.DueAsync(8, CancellationToken.None)).ShouldBe([order.Order.Id]);
        (await till.Orders.SettleAsync(order.Order.Id, CancellationToken.None)).ShouldBe([OrderEvent.Filled, OrderEvent.Renewed]);
        (await till.Orders.SettleAsync(order.Order.Id, CancellationToken.None)).ShouldBeEmpty();

        (await HoldAsync(order, 1)).ShouldBe(RejectReason.OrderNotOpen);
        var found = await FoundAsync(order);
        (found.Order.Status, found.Counts.Received, found.Counts.ReceivedCost, found.Charges.Single().Purpose).ShouldBe((OrderStatus.Filled, 1, Money.FromCents(20_000), ChargePurpose.Completion));
        var renewal = (await till.Orders.FindAsync(found.RenewedBy!.Value, CancellationToken.None))!;
        (renewal.Order.Status, renewal.Order.RenewalOf, renewal.Order.RenewalNumber, renewal.Order.CreditIn).ShouldBe((OrderStatus.Open, order.Order.Id, 1, Money.Zero));
        await SettleAsync(await BegunAsync(order), PaymentState.Succeeded, Money.FromCents(20_000));
        (await FoundAsync(order)).Charges.Single().State.ShouldBe(ChargeState.Paid);
    }

    private Task<ClientCard> CardAsync(string method = "pm_1") => till.Cards.AddAsync(
        Make.Client, Provider, new StoredCard { CustomerRef = "cus_1", MethodRef = method, Brand = "visa", Last4 = "4242", ExpiryMonth = 12, ExpiryYear = 2030 }, "user/1", CancellationToken.None);

    private Task<OrderDetails> OrderAsync(AutoCharge charge = AutoCharge.AtStart, RenewalMethod renewal = RenewalMethod.NoRenewal) => till.Orders.CreateAsync(
        new Order
        {
            Id = default,
            ClientId = Make.Client,
            Name = "Order",
            Type = OrderType.DollarAmount,
            Items = [new OrderItem { Dollars = Money.FromCents(20_000) }],
            StartsAt = till.Now,
            AutoCharge = charge,
            Renewal = renewal,
        },
        "user/1",
        CancellationToken.None);

    private async Task<PaymentRecord> BegunAsync(OrderDetails order)
    {
        var due = (await till.Charges.DueAsync(8, CancellationToken.None)).ShouldHaveSingleItem();
        due.OrderId.ShouldBe(order.Order.Id);
        return (await till.Charges.BeginAsync(due, Provider, CancellationToken.None)).ShouldNotBeNull();
    }

    private async Task<PaymentRecord> SettleAsync(PaymentRecord payment, PaymentState state, Money? captured = null) => (await till.Charges.SettleAsync(
        payment.Id, new PaymentOutcome(state, TimeSpan.FromMinutes(1)) { Captured = captured, Reference = "ref_" + payment.Key }, CancellationToken.None)).ShouldNotBeNull();

    private Task<IReadOnlyList<PaymentRecord>> TakenAsync() => till.Charges.TakeOpenAsync(8, CancellationToken.None);

    private async Task<OrderDetails> FoundAsync(OrderDetails order) => (await till.Orders.FindAsync(order.Order.Id, CancellationToken.None)).ShouldNotBeNull();

    private async Task ApplyAsync(OrderDetails order, OrderEvent what) =>
        (await till.Orders.ApplyAsync(order.Order.Id, new OrderStepCommand(what, "user/1"), CancellationToken.None))!.Value.Accepted.ShouldBeTrue();

    /// <summary>A sale on the order in one commit; why not, when it is refused.</summary>
    private async Task<RejectReason> HoldAsync(OrderDetails order, long cents)
    {
        var hold = Make.Hold() with { OrderId = order.Order.Id, Price = Money.FromCents(cents), Instant = true };
        return (await till.Journal.CommitAsync(Make.Received(Make.Receipt() with { ReceivedAt = till.Now }, hold), CancellationToken.None)).Reason;
    }
}
