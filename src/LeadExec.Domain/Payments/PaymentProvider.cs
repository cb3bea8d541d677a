namespace LeadExec.Domain.Payments;

/// <summary>Who takes cards for the account (SET-19). The numbers are stored.</summary>
public enum PaymentProvider
{
    Stripe = 1,
    AuthorizeNet = 2,
}
