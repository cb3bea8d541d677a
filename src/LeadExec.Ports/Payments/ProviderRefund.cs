using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Money that a provider gave back, by us or in its own pages.</summary>
/// <param name="PaymentReference">The provider's number of the payment.</param>
/// <param name="Reference">The provider's number of the refund; that of the payment itself where it was cancelled as a whole.</param>
/// <param name="Amount">What went back; above zero.</param>
public sealed record ProviderRefund(string PaymentReference, string Reference, Money Amount)
{
    /// <summary>Our refund's number, when it carries one: then its outcome is settled by whoever sent it.</summary>
    public RefundId? Ours { get; init; }
}
