using System.Security.Cryptography;
using LeadExec.Domain.Payments;
using LeadExec.Payments.AuthorizeNet;
using LeadExec.Payments.Stripe;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadExec.Payments;

/// <summary>Makes clients from the billing settings (SET-19), anew whenever those change. A key that does not open counts as missing.</summary>
internal sealed partial class PaymentGateways(
    ICatalogSource catalogs, ISecretBox box, IOutboundWire wire, IOptions<PaymentsOptions> options, ILogger<PaymentGateways> logger) : IPaymentGateways
{
    private Made? made;

    public IPaymentGateway? Current => catalogs.Current.Billing.Provider is { } provider ? Of(provider) : null;

    public IPaymentGateway? Of(PaymentProvider provider)
    {
        var billing = catalogs.Current.Billing;
        var known = made;
        if (known is null || !ReferenceEquals(known.Billing, billing))
        {
            made = known = new Made(billing, Stripe(billing.Stripe), AuthorizeNet(billing.AuthorizeNet));
        }

        return provider switch
        {
            PaymentProvider.Stripe => known.Stripe,
            PaymentProvider.AuthorizeNet => known.AuthorizeNet,
        };
    }

    private StripeGateway? Stripe(StripeSettings? settings) => Open(settings?.SealedSecretKey, BillingSecrets.StripeSecretKey) is not { } key
        ? null
        : new StripeGateway(
            new StripeAccount(new Uri(settings!.BaseAddress ?? StripeSettings.DefaultBaseAddress), key, Open(settings.SealedWebhookSecret, BillingSecrets.StripeWebhookSecret)),
            Calls());

    private AuthorizeNetGateway? AuthorizeNet(AuthorizeNetSettings? settings) =>
        settings?.LoginId is not { } login || Open(settings.SealedTransactionKey, BillingSecrets.AuthorizeNetTransactionKey) is not { } key
            ? null
            : new AuthorizeNetGateway(
                new AuthorizeNetAccount
                {
                    BaseAddress = new Uri(settings.BaseAddress ?? AuthorizeNetSettings.DefaultBaseAddress),
                    PageAddress = new Uri((settings.PageAddress ?? AuthorizeNetSettings.DefaultPageAddress).TrimEnd('/') + "/"),
                    LoginId = login,
                    TransactionKey = key,
                    SignatureKey = Open(settings.SealedSignatureKey, BillingSecrets.AuthorizeNetSignatureKey),
                },
                Calls());

    private ProviderCalls Calls() => new(wire, TimeSpan.FromSeconds(options.Value.TimeoutSeconds), () => catalogs.Current.Account.OutboundStopped, logger);

    private string? Open(string? text, string purpose)
    {
        try
        {
            return text is null ? null : box.Open(text, purpose);
        }
        catch (CryptographicException)
        {
            SecretDoesNotOpen(purpose);
            return null;
        }
    }

    private sealed record Made(BillingSettings Billing, StripeGateway? Stripe, AuthorizeNetGateway? AuthorizeNet);
}
