using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Payments;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Security;
using LeadExec.TestKit.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeadExec.Payments.Tests.Support;

/// <summary>Clients made from billing settings, as the product makes them.</summary>
internal static class Gateways
{
    private static readonly PurposeSecretBox Box = new();

    public static BillingSettings Billing(Uri? stripe = null, Uri? authorizeNet = null) => new()
    {
        Provider = PaymentProvider.Stripe,
        Stripe = new StripeSettings
        {
            SealedSecretKey = Box.Seal(GatewaySimulator.GatewaySimulatorOptions.DefaultStripeKey, BillingSecrets.StripeSecretKey),
            SealedWebhookSecret = Box.Seal(GatewaySimulator.GatewaySimulatorOptions.DefaultStripeWebhookSecret, BillingSecrets.StripeWebhookSecret),
            BaseAddress = stripe?.AbsoluteUri,
        },
        AuthorizeNet = new AuthorizeNetSettings
        {
            LoginId = GatewaySimulator.GatewaySimulatorOptions.DefaultLoginId,
            SealedTransactionKey = Box.Seal(GatewaySimulator.GatewaySimulatorOptions.DefaultTransactionKey, BillingSecrets.AuthorizeNetTransactionKey),
            SealedSignatureKey = Box.Seal(GatewaySimulator.GatewaySimulatorOptions.DefaultSignatureKey, BillingSecrets.AuthorizeNetSignatureKey),
            BaseAddress = authorizeNet?.AbsoluteUri,
        },
    };

    public static IPaymentGateways Over(IOutboundWire wire, BillingSettings billing, bool stopped = false)
    {
        var catalog = CatalogBuilder.Empty with { Billing = billing, Account = new AccountSettings { CompanyName = "Example", OutboundStopped = stopped } };
        return new PaymentGateways(new FixedCatalogSource(catalog), Box, wire, Options.Create(new PaymentsOptions()), NullLogger<PaymentGateways>.Instance);
    }

    public static IPaymentGateway Over(IOutboundWire wire, PaymentProvider provider) => Over(wire, Billing()).Of(provider)!;
}
