using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>One amount to be paid on a page of the provider.</summary>
public sealed record HostedPayment
{
    /// <summary>Travels as client reference, metadata or invoice number and comes back in the notice.</summary>
    public required PaymentId PaymentId { get; init; }

    /// <summary>Idempotency key, 1 to 64 of letters, digits and "-".</summary>
    public required string Key { get; init; }

    /// <summary>Above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What is paid, as the payer reads it, such as "Invoice 2026-0012". 1 to 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The client's reference at this provider when one is known.</summary>
    public string? CustomerRef { get; init; }

    public required Uri ReturnUrl { get; init; }

    public required Uri CancelUrl { get; init; }

    /// <summary>When the page stops taking the payment. Stripe admits 30 minutes to 24 hours from now; Authorize.Net's pages always end after 15 minutes.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
