using LeadExec.Domain.Orders;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Payments;

namespace LeadExec.Postgres.Tests.Payments;

/// <summary>Charges of orders against a provider that fails in every way: FM-60, FM-61, FM-64, E-78, E-81, C-6, D-57, ORD-10, ORD-20, ORD-21, INV-21.</summary>
public sealed class ChargeDeskTests : IAsyncLifetime
{
    private ChargeFixture all = null!;

    public async ValueTask InitializeAsync() => all = await ChargeFixture.StartAsync();

    public ValueTask DisposeAsync() => all.DisposeAsync();

    [Fact]
    public async Task Order_opens_when_its_charge_succeeded() // ORD-10, C-6
    {
        var card = await all.CardAsync();
        var order = await all.OrderAsync();
        order.Order.Status.ShouldBe(OrderStatus.Pending);

        await all.RoundAsync();
        await all.RoundAsync();

        var found = await all.FoundAsync(order);
        (found.Order.Status, found.Paid, found.Charges[0].State).ShouldBe((OrderStatus.Open, Money.FromCents(20_000), ChargeState.Paid));
        found.History.Select(change => change.Event).ShouldBe([OrderEvent.Created, OrderEvent.ChargeSucceeded]);
        var payment = (await all.PaymentsAsync(order)).ShouldHaveSingleItem();
        (payment.State, payment.CardId, payment.Purpose, payment.ProviderReference).ShouldBe((PaymentState.Succeeded, card.Id, ChargePurpose.Start, "ref_" + payment.Key));
        all.Gateway.Captures.ShouldBe([(payment.Id, payment.Key, Money.FromCents(20_000))]);
        (await all.Harness.Database.ScalarAsync<string>("select kind || ' ' || debit || ' ' || credit || ' ' || cents from entry")).ShouldBe($"10 cash:stripe client:{Make.Client} 20000");
    }

    [Fact]
    public async Task Declined_charge_leaves_the_order_pending_and_is_repeated_only_by_approval() // D-57, E-78, FM-64, ORD-20 to ORD-22
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.Decline, GatewayDeed.Decline);
        await all.RunForAsync(TimeSpan.FromDays(3));
        await ShouldBeDeclinedAsync(order, 1, "The card was declined (card_declined).");

        (await all.ApproveAsync(order, OrderEvent.ApprovedWithCharge)).Charges[0].Words.ShouldBeNull();
        await all.RunForAsync(TimeSpan.FromDays(3));
        await ShouldBeDeclinedAsync(order, 2, "The card was declined (card_declined).");
        (await all.PaymentsAsync(order)).Select(payment => payment.Key).Distinct().Count().ShouldBe(2);

        (await all.ApproveAsync(order, OrderEvent.ApprovedWithoutCharge)).Order.Status.ShouldBe(OrderStatus.Open); // D-57
        await all.RoundAsync();
        all.Gateway.Captures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_with_charge_opens_the_order_when_the_card_works_again() // ORD-21
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.Decline);
        await all.RoundAsync();
        await all.ApproveAsync(order, OrderEvent.ApprovedWithCharge);
        await all.RoundAsync();

        (await all.FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Open);
        (await all.PaymentsAsync(order)).Select(payment => payment.State).ShouldBe([PaymentState.Succeeded, PaymentState.Declined], ignoreOrder: true);
    }

    [Theory]
    [InlineData(GatewayDeed.AskFor3DSecure, PaymentState.Declined, "3-D Secure")]
    [InlineData(GatewayDeed.RefuseOurKey, PaymentState.NotSent, "refuses our settings")]
    public async Task Charge_that_cannot_be_made_is_declined_with_its_own_words(GatewayDeed deed, PaymentState state, string words)
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(deed);
        await all.RunForAsync(TimeSpan.FromHours(3));

        var found = await all.FoundAsync(order);
        (found.Order.Status, found.Charges[0].State).ShouldBe((OrderStatus.Pending, ChargeState.Declined));
        found.Charges[0].Words!.ShouldContain(words);
        (await all.PaymentsAsync(order)).ShouldHaveSingleItem().State.ShouldBe(state);
        all.Gateway.Captures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Complete_order_whose_card_is_declined_is_told_of_and_charged_again_by_approval() // E-78, SET-15, ORD-10
    {
        await all.CardAsync();
        var order = await all.OrderAsync(charge: AutoCharge.AtCompletion);
        await all.FillAsync(order);
        all.Gateway.Next(GatewayDeed.Decline, GatewayDeed.Decline);
        await all.RunForAsync(TimeSpan.FromDays(3));
        (await all.ToldAsync()).ShouldBe($"cardDeclined {order.Order.Id} completion");
        var found = await all.FoundAsync(order);
        (found.Order.Status, found.Charges.ShouldHaveSingleItem().State).ShouldBe((OrderStatus.Filled, ChargeState.Declined));

        (await all.ApproveAsync(order, OrderEvent.ApprovedWithCharge)).Order.Status.ShouldBe(OrderStatus.Filled);
        await all.RoundAsync();
        (await all.ToldAsync()).ShouldBe($"cardDeclined {order.Order.Id} completion, cardDeclined {order.Order.Id} completion");
        await all.ApproveAsync(order, OrderEvent.ApprovedWithCharge);
        await all.RunForAsync(TimeSpan.FromDays(1));

        found = await all.FoundAsync(order);
        (found.Order.Status, found.Charges[0].State, found.Paid).ShouldBe((OrderStatus.Filled, ChargeState.Paid, Money.FromCents(20_000)));
        all.Gateway.Captures.Count.ShouldBe(1);
        (await all.Orders.ApplyAsync(order.Order.Id, new OrderStepCommand(OrderEvent.ApprovedWithCharge, "user/1"), CancellationToken.None))!.Value.Accepted.ShouldBeFalse(); // it is paid
    }

    [Fact]
    public async Task Renewal_whose_card_is_declined_is_told_of() // SET-15, ORD-06, ORD-20
    {
        await all.CardAsync();
        var order = await all.OrderAsync(renewal: RenewalMethod.OnFill);
        await all.RoundAsync();
        await all.FillAsync(order);
        all.Gateway.Next(GatewayDeed.Decline);
        await all.RunForAsync(TimeSpan.FromDays(1));

        var renewal = (await all.FoundAsync(order)).RenewedBy!.Value;
        (await all.Orders.FindAsync(renewal, CancellationToken.None))!.Order.Status.ShouldBe(OrderStatus.Pending);
        (await all.ToldAsync()).ShouldBe($"cardDeclined {renewal}");
    }

    [Fact]
    public async Task Client_without_a_card_is_declined_with_words() // ORD-34
    {
        var order = await all.OrderAsync();
        await all.RunForAsync(TimeSpan.FromHours(1));
        await ShouldBeDeclinedAsync(order, 0, "The client has no card on file at the payment provider.");

        await all.CardAsync();
        await all.ApproveAsync(order, OrderEvent.ApprovedWithCharge);
        await all.RoundAsync();
        (await all.FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Open);
    }

    [Theory]
    [InlineData(GatewayDeed.CaptureAndLoseTheAnswer)]
    [InlineData(GatewayDeed.LoseTheRequest)]
    [InlineData(GatewayDeed.BeUnreachable)]
    public async Task Lost_answer_is_looked_up_and_the_money_taken_once(GatewayDeed deed) // FM-60
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(deed);
        await all.RoundAsync();
        (await all.FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Pending);
        await all.ApproveAsync(order, OrderEvent.ApprovedWithCharge); // while the outcome is open: no second attempt

        await all.RunForAsync(TimeSpan.FromHours(2));

        (await all.FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Open);
        (await all.PaymentsAsync(order)).ShouldHaveSingleItem().State.ShouldBe(PaymentState.Succeeded);
        all.Gateway.Captures.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(PaymentProvider.Stripe)]
    [InlineData(PaymentProvider.AuthorizeNet)]
    public async Task Key_is_not_sent_again_after_the_provider_forgot_it(PaymentProvider provider) // FM-60
    {
        await using var own = await ChargeFixture.StartAsync(provider);
        await own.CardAsync();
        var order = await own.OrderAsync();
        own.Gateway.Next(GatewayDeed.LoseTheRequest);
        own.Gateway.Silence = GatewayOutcome.Unknown;
        await own.RunForAsync(ChargeOutcomes.RepeatWindow(provider) + TimeSpan.FromHours(1));
        var waiting = (await own.PaymentsAsync(order)).ShouldHaveSingleItem();
        (waiting.State, own.Gateway.Calls).ShouldBe((PaymentState.Unknown, 1));

        own.Gateway.Silence = null; // it answers again, and knows no such payment
        await own.RunForAsync(TimeSpan.FromHours(3));

        (await own.PaymentsAsync(order)).ShouldHaveSingleItem().State.ShouldBe(PaymentState.NotSent);
        var found = await own.FoundAsync(order);
        (found.Order.Status, found.Charges[0].State, own.Gateway.Calls).ShouldBe((OrderStatus.Pending, ChargeState.Declined, 1));
        await own.ApproveAsync(order, OrderEvent.ApprovedWithCharge);
        await own.RoundAsync();
        ((await own.FoundAsync(order)).Order.Status, own.Gateway.Captures.Count).ShouldBe((OrderStatus.Open, 1));
    }

    [Fact]
    public async Task Order_that_staff_opened_meanwhile_keeps_its_status_and_the_money_is_booked()
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.CaptureAndLoseTheAnswer);
        await all.RoundAsync();
        (await all.ApproveAsync(order, OrderEvent.ApprovedWithoutCharge)).Charges[0].State.ShouldBe(ChargeState.Waived);
        await all.RunForAsync(TimeSpan.FromHours(1));

        var found = await all.FoundAsync(order);
        (found.Order.Status, found.Charges[0].State, found.Paid).ShouldBe((OrderStatus.Open, ChargeState.Paid, Money.FromCents(20_000)));
        found.History.Select(change => change.Event).ShouldBe([OrderEvent.Created, OrderEvent.ApprovedWithoutCharge]);
    }

    [Fact]
    public async Task Other_amount_than_asked_for_is_no_success()
    {
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.LoseTheRequest);
        await all.RoundAsync();
        var payment = (await all.PaymentsAsync(order)).Single();

        await all.Store.SettleAsync(payment.Id, new PaymentOutcome(PaymentState.Succeeded, TimeSpan.Zero) { Captured = Money.FromCents(19_999) }, CancellationToken.None);

        payment = (await all.PaymentsAsync(order)).Single();
        (payment.State, payment.DeclineCode).ShouldBe((PaymentState.Unknown, "amount_differs"));
        (await all.FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Pending);
    }

    [Theory]
    [InlineData(5_000, 15_000)]
    [InlineData(20_000, 0)]
    [InlineData(25_000, 0)]
    public async Task Credit_of_earlier_returns_pays_first(long credit, long charged) // E-81
    {
        await all.CardAsync();
        await all.Harness.Database.ExecuteAsync($"insert into client_credit(client_id, cents) values ({Make.Client}, {credit})");
        var order = await all.OrderAsync();
        await all.RoundAsync();

        var found = await all.FoundAsync(order);
        (found.Order.Status, found.Paid, found.Charges[0].Credit).ShouldBe((OrderStatus.Open, Money.FromCents(20_000), Money.FromCents(20_000 - charged)));
        all.Gateway.Captures.Sum(capture => capture.Amount.Cents).ShouldBe(charged);
        (await CreditAsync()).ShouldBe(credit - (20_000 - charged));
        await ForgetCreditAsync();
    }

    [Fact]
    public async Task Credit_goes_back_when_a_declined_order_is_edited_below_it() // E-81, INV-21
    {
        await all.Harness.Database.ExecuteAsync($"insert into client_credit(client_id, cents) values ({Make.Client}, 15000)");
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.Decline);
        await all.RoundAsync();
        (await CreditAsync()).ShouldBe(0);

        var smaller = new OrderEdit { Name = "Order", Items = [new OrderItem { Dollars = Money.FromCents(10_000) }] };
        var edited = (await all.Orders.EditAsync(new OrderEditCommand(order.Order.Id, null, smaller, "user/1"), CancellationToken.None)).Order!;
        (edited.Charges[0].Amount, edited.Charges[0].Credit, await CreditAsync()).ShouldBe((Money.FromCents(10_000), Money.Zero, 15_000));
        await all.ApproveAsync(order, OrderEvent.ApprovedWithCharge);
        await all.RoundAsync();

        ((await all.FoundAsync(order)).Order.Status, await CreditAsync(), all.Gateway.Captures.Count).ShouldBe((OrderStatus.Open, 5_000, 0));
        await ForgetCreditAsync();
    }

    [Fact]
    public async Task Credit_goes_back_when_the_charge_is_waived()
    {
        await all.Harness.Database.ExecuteAsync($"insert into client_credit(client_id, cents) values ({Make.Client}, 5000)");
        await all.CardAsync();
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.Decline);
        await all.RoundAsync();
        (await CreditAsync()).ShouldBe(0);

        await all.ApproveAsync(order, OrderEvent.ApprovedWithoutCharge);

        ((await CreditAsync()), (await all.FoundAsync(order)).Charges[0].Credit).ShouldBe((5_000, Money.Zero));
        await ForgetCreditAsync();
    }

    [Fact]
    public async Task Many_workers_charge_many_orders_once_each()
    {
        await all.CardAsync();
        var orders = new List<OrderDetails>();
        for (var n = 0; n < 12; n++)
        {
            orders.Add(await all.OrderAsync(1_000 + n));
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => all.RoundAsync()));
        await all.RoundAsync();
        await all.RoundAsync();

        all.Gateway.Captures.Select(capture => capture.Amount.Cents).Order().ShouldBe(Enumerable.Range(1_000, 12).Select(cents => (long)cents));
        foreach (var order in orders)
        {
            (await all.FoundAsync(order)).Order.Status.ShouldBe(OrderStatus.Open);
        }
    }

    // No return stands behind it, which the checker would find.
    private Task ForgetCreditAsync() => all.Harness.Database.ExecuteAsync("delete from client_credit");

    private Task<long> CreditAsync() => all.Harness.Database.ScalarAsync<long>("select cents from client_credit");

    private async Task ShouldBeDeclinedAsync(OrderDetails order, int attempts, string words)
    {
        var found = await all.FoundAsync(order);
        (found.Order.Status, found.Charges[0].State, found.Charges[0].Words).ShouldBe((OrderStatus.Pending, ChargeState.Declined, words));
        (await all.PaymentsAsync(order)).Count(payment => payment.State == PaymentState.Declined).ShouldBe(attempts);
        all.Gateway.Calls.ShouldBe(attempts);
    }
}
