namespace LeadExec.Payments.Stripe;

/// <summary>Where and as whom Stripe is called; with opened secrets, so it prints none.</summary>
internal sealed record StripeAccount(Uri BaseAddress, string SecretKey, string? WebhookSecret)
{
    public override string ToString() => "[stripe account]";
}
