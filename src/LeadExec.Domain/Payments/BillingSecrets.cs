namespace LeadExec.Domain.Payments;

/// <summary>Purposes under which the secrets of <see cref="BillingSettings"/> are sealed.</summary>
public static class BillingSecrets
{
    public const string StripeSecretKey = "billing/stripe/secret-key";

    public const string StripeWebhookSecret = "billing/stripe/webhook-secret";

    public const string AuthorizeNetTransactionKey = "billing/authorize-net/transaction-key";

    public const string AuthorizeNetSignatureKey = "billing/authorize-net/signature-key";
}
