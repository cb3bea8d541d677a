namespace LeadExec.Domain.Payments;

/// <summary>How the account is paid, and what its invoices say of the account (SET-19).</summary>
public sealed record BillingSettings
{
    public static BillingSettings Empty { get; } = new();

    /// <summary>The provider of new card payments; null: no cards are taken. The other one's keys serve refunds and late notices of its payments.</summary>
    public PaymentProvider? Provider { get; init; }

    public StripeSettings? Stripe { get; init; }

    public AuthorizeNetSettings? AuthorizeNet { get; init; }

    /// <summary>Name on invoices; null: the account's company name.</summary>
    public string? CompanyName { get; init; }

    public string? Slogan { get; init; }

    /// <summary>Lines of the address as they are printed.</summary>
    public string? Address { get; init; }

    /// <summary>Further lines such as registration, VAT and bank account numbers, as they are printed.</summary>
    public string? BusinessData { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Percent of tax on the net amount of an invoice, 0 to 100 with at most four decimals.</summary>
    public decimal TaxPercent { get; init; }
}
