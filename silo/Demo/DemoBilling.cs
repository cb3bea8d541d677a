using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Payments;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;

namespace LeadExec.Silo.Demo;

/// <summary>Makes the gateway simulator the sample account's Stripe; settings that somebody else has saved are left alone.</summary>
internal sealed class DemoBilling(ISettingStore settings, ISecretBox box)
{
    private const string Author = "demo";

    // The simulator's own; no account anywhere has them.
    private const string SecretKey = "sk_test_simulator";
    private const string WebhookSecret = "whsec_simulator";

    /// <summary>Where the simulator sends its notices.</summary>
    public static string WebhookOf(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/webhooks/payments/stripe");

    public async Task EnsureAsync(string gateway, CancellationToken cancellationToken)
    {
        var stored = await settings.FindAsync(SettingKey.Billing, cancellationToken);
        if (stored is not null && stored.ChangedBy != Author)
        {
            return;
        }

        // The simulator may listen elsewhere than at the last start.
        var billing = stored is null ? Fresh() : JsonSerializer.Deserialize<BillingSettings>(stored.Body, SettingJson.Options) ?? Fresh();
        if (billing.Stripe?.BaseAddress == gateway)
        {
            return;
        }

        var change = new SettingChange
        {
            Kind = SettingKind.Billing,
            Number = SettingKey.BillingNumber,
            ExpectedVersion = stored?.Version ?? 0,
            Body = JsonSerializer.Serialize(billing with { Stripe = billing.Stripe! with { BaseAddress = gateway } }, SettingJson.Options), // the demo's own has one
        };
        var reply = await settings.SaveAsync(new SettingCommand { Changes = [change], ChangedBy = Author }, cancellationToken);
        if (reply.Status is not (SettingStatus.Saved or SettingStatus.Stale))
        {
            throw new InvalidOperationException($"The sample billing settings were refused ({reply.Status}).");
        }
    }

    private BillingSettings Fresh() => new()
    {
        Provider = PaymentProvider.Stripe,
        Stripe = new StripeSettings
        {
            SealedSecretKey = box.Seal(SecretKey, BillingSecrets.StripeSecretKey),
            SealedWebhookSecret = box.Seal(WebhookSecret, BillingSecrets.StripeWebhookSecret),
        },
        CompanyName = "Sample Leads Inc.",
        Slogan = "Leads that answer",
        Address = "1 Example Street\nPhoenix, AZ 85001",
        TaxPercent = 8.6m,
    };
}
