using LeadExec.Check;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Payments;
using LeadExec.Postgres.Tests.Payments;
using LeadExec.TestKit.Payments;

namespace LeadExec.Postgres.Tests.Planted;

/// <summary>A charge whose answer gets lost, a top-up whose notice comes twice, and an order that is filled and renewed.</summary>
internal sealed class PaymentWork(ChargeFixture all, PaymentPlant? plant)
{
    /// <summary>Works, and judges the record and the provider's own log.</summary>
    /// <returns>Numbers of the invariants that are broken.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await all.CardAsync();
        await ChargeAsync();
        await RenewAsync();
        await TopUpAsync();
        var results = await InvariantChecker.RunAsync(all.Harness.Database.DataSource, new CheckOptions { Quiet = TimeSpan.FromDays(36_500) }, CancellationToken.None);
        var twice = all.Gateway.Captures.GroupBy(capture => capture.Payment).Any(payment => payment.Count() > 1);
        return [.. results.Where(result => result.Broken).Select(result => result.Invariant.Id), .. twice ? ["INV-21"] : Array.Empty<string>()];
    }

    private async Task ChargeAsync()
    {
        var order = await all.OrderAsync();
        all.Gateway.Next(GatewayDeed.CaptureAndLoseTheAnswer);
        var desk = plant is { FreshKeys: true } ? all.DeskOver(all.Store, new FreshKeys(all.Gateway)) : all.Desk;
        for (var n = 0; n < 12; n++, all.Harness.Now += TimeSpan.FromMinutes(10))
        {
            await desk.RoundAsync(CancellationToken.None);
        }

        (await all.PaymentsAsync(order)).Count.ShouldBe(1, "the order was charged");
    }

    private async Task RenewAsync()
    {
        var order = await all.OrderAsync(30_000, AutoCharge.Off);
        await all.Orders.ApplyAsync(order.Order.Id, new OrderStepCommand(OrderEvent.StatusSet, "user/1") { Chosen = OrderStatus.Filled }, CancellationToken.None);
        (await all.Orders.RenewAsync(order.Order.Id, "user/1", CancellationToken.None))!.Value.Accepted.ShouldBeTrue();
    }

    private async Task TopUpAsync()
    {
        var payment = new PaymentId(Guid.NewGuid());
        var page = new NewHostedPayment
        {
            Id = payment,
            ClientId = Make.Client,
            Amount = Money.FromCents(5_000),
            Target = PaymentTarget.Wallet,
            Title = "Top-up",
            ReturnUrl = new Uri("https://x.example"),
            CancelUrl = new Uri("https://x.example"),
            Actor = "user/1",
        };
        await all.Pages.StartPaymentAsync(page, CancellationToken.None);
        all.Gateway.PayPage(payment, payment.ToString(), page.Amount);
        IGatewayEvents events = plant is { NoticesCount: true } ? new CountingNotices(all.Events, all.Harness.Database) : all.Events;
        var notices = new NoticeDesk(events, all.Setups, all.Pages, all.Desk, all.RefundDesk);
        foreach (var id in new[] { "evt1", "evt2" })
        {
            var notice = new GatewayEvent { Id = id, Type = GatewayEventType.PaymentSucceeded, ProviderType = "x", CreatedAt = all.Harness.Now, ObjectReference = "obj", PaymentId = payment };
            await all.Events.AddAsync(all.Gateway.Provider, notice, CancellationToken.None);
            await notices.RoundAsync(CancellationToken.None);
        }

        (await all.EntriesAsync(3)).ShouldBe(1, "the top-up was booked");
    }
}
