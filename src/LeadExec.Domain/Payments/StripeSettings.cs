namespace LeadExec.Domain.Payments;

/// <summary>The account at Stripe. Secrets are sealed for the purposes of <see cref="BillingSecrets"/>.</summary>
public sealed record StripeSettings
{
    public const string DefaultBaseAddress = "https://api.stripe.com";

    /// <summary>"sk_..." or "rk_..."; without it nothing is sent.</summary>
    public string? SealedSecretKey { get; init; }

    /// <summary>"whsec_..."; without it every notice is refused.</summary>
    public string? SealedWebhookSecret { get; init; }

    /// <summary>Null: <see cref="DefaultBaseAddress"/>.</summary>
    public string? BaseAddress { get; init; }
}
