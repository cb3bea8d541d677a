using LeadExec.Domain.Payments;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Tests;

// SET-19, decision 18.
public sealed class PaymentGatewaysTests
{
    [Fact]
    public void Current_is_the_chosen_provider_and_the_other_stays_reachable()
    {
        var gateways = Gateways.Over(new ScriptedWire(), Gateways.Billing());
        gateways.Current!.Provider.ShouldBe(PaymentProvider.Stripe);
        gateways.Of(PaymentProvider.AuthorizeNet)!.Provider.ShouldBe(PaymentProvider.AuthorizeNet);
        Gateways.Over(new ScriptedWire(), Gateways.Billing() with { Provider = null }).Current.ShouldBeNull();
    }

    [Fact]
    public void Provider_without_a_key_or_with_one_that_does_not_open_is_none()
    {
        var billing = Gateways.Billing();
        Gateways.Over(new ScriptedWire(), BillingSettings.Empty).Of(PaymentProvider.Stripe).ShouldBeNull();
        Gateways.Over(new ScriptedWire(), billing with { Stripe = billing.Stripe! with { SealedSecretKey = "enc:other|" } }).Current.ShouldBeNull();
        Gateways.Over(new ScriptedWire(), billing with { AuthorizeNet = billing.AuthorizeNet! with { LoginId = null } }).Of(PaymentProvider.AuthorizeNet).ShouldBeNull();
    }

    [Theory]
    [InlineData(PaymentProvider.Stripe)]
    [InlineData(PaymentProvider.AuthorizeNet)]
    public async Task No_money_moves_while_outgoing_calls_are_stopped(PaymentProvider provider)
    {
        var wire = new ScriptedWire(ScriptedWire.Says(500, ""));
        var gateway = Gateways.Over(wire, Gateways.Billing(), stopped: true).Of(provider)!;
        (await gateway.ChargeAsync(Requests.Charge, CancellationToken.None)).Outcome.ShouldBe(GatewayOutcome.NotSent);
        (await gateway.RefundAsync(Requests.Refund, CancellationToken.None)).Outcome.ShouldBe(GatewayOutcome.NotSent);
        (await gateway.StartPaymentAsync(Requests.Page, CancellationToken.None)).Outcome.ShouldBe(GatewayOutcome.NotSent);
        wire.Requests.ShouldBeEmpty();
        await gateway.FindAsync(Requests.Lookup, CancellationToken.None);
        wire.Requests.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(PaymentProvider.Stripe)]
    [InlineData(PaymentProvider.AuthorizeNet)]
    public async Task Without_a_webhook_secret_every_notice_is_refused(PaymentProvider provider)
    {
        var billing = Gateways.Billing();
        billing = billing with { Stripe = billing.Stripe! with { SealedWebhookSecret = null }, AuthorizeNet = billing.AuthorizeNet! with { SealedSignatureKey = null } };
        var gateway = Gateways.Over(new ScriptedWire(), billing).Of(provider)!;
        await using var simulator = await GatewaySimulator.GatewaySimulator.StartAsync();
        var body = "{}"u8.ToArray();
        var notice = new GatewaySimulator.SimNotice { Provider = (GatewaySimulator.SimProvider)(int)provider, Type = "x", Body = body };
        gateway.ReadEvent(new GatewayNotice { Body = body, Signature = simulator.Sign(notice), ReceivedAt = DateTimeOffset.UtcNow }).Status.ShouldBe(GatewayEventStatus.BadSignature);
    }
}
