using System.ComponentModel;
using LeadExec.Domain.Payments;

namespace LeadExec.Api.Settings;

/// <summary>The account at Stripe.</summary>
public sealed record StripeBody
{
    [Description("The secret or restricted key, sk_... or rk_...")]
    public Secret? SecretKey { get; init; }

    [Description("The signing secret of the webhook endpoint, whsec_...")]
    public Secret? WebhookSecret { get; init; }

    [Description("Absent: https://api.stripe.com.")]
    public string? BaseAddress { get; init; }

    internal static StripeBody Show(StripeSettings settings) => new()
    {
        SecretKey = Secret.Show(settings.SealedSecretKey),
        WebhookSecret = Secret.Show(settings.SealedWebhookSecret),
        BaseAddress = settings.BaseAddress,
    };

    internal StripeSettings Read(BillingSealer sealer, StripeSettings? before) => new()
    {
        SealedSecretKey = sealer.Seal(SecretKey, before?.SealedSecretKey, BillingSecrets.StripeSecretKey),
        SealedWebhookSecret = sealer.Seal(WebhookSecret, before?.SealedWebhookSecret, BillingSecrets.StripeWebhookSecret),
        BaseAddress = BaseAddress,
    };
}
