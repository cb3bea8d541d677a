using System.ComponentModel;
using LeadExec.Domain.Payments;

namespace LeadExec.Api.Settings;

/// <summary>How the account is paid, and what its invoices say of the account (SET-19).</summary>
public sealed record BillingBody
{
    [Description("The provider of new card payments; absent: no cards are taken.")]
    public PaymentProvider? Provider { get; init; }

    public StripeBody? Stripe { get; init; }

    public AuthorizeNetBody? AuthorizeNet { get; init; }

    [Description("Name on invoices; absent: the account's company name.")]
    public string? CompanyName { get; init; }

    public string? Slogan { get; init; }

    [Description("Lines of the address as they are printed.")]
    public string? Address { get; init; }

    [Description("Registration, VAT and bank account numbers, as they are printed.")]
    public string? BusinessData { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    [Description("Percent of tax on the net amount of an invoice, 0 to 100 with at most four decimals.")]
    public decimal TaxPercent { get; init; }

    internal static BillingBody Show(BillingSettings settings) => new()
    {
        Provider = settings.Provider,
        Stripe = settings.Stripe is null ? null : StripeBody.Show(settings.Stripe),
        AuthorizeNet = settings.AuthorizeNet is null ? null : AuthorizeNetBody.Show(settings.AuthorizeNet),
        CompanyName = settings.CompanyName,
        Slogan = settings.Slogan,
        Address = settings.Address,
        BusinessData = settings.BusinessData,
        Phone = settings.Phone,
        Email = settings.Email,
        TaxPercent = settings.TaxPercent,
    };

    /// <summary>The stored form; secrets that are kept come from <paramref name="before"/>.</summary>
    internal BillingSettings Read(BillingSealer sealer, BillingSettings before) => new()
    {
        Provider = Provider,
        Stripe = Stripe?.Read(sealer, before.Stripe),
        AuthorizeNet = AuthorizeNet?.Read(sealer, before.AuthorizeNet),
        CompanyName = CompanyName,
        Slogan = Slogan,
        Address = Address,
        BusinessData = BusinessData,
        Phone = Phone,
        Email = Email,
        TaxPercent = TaxPercent,
    };
}
