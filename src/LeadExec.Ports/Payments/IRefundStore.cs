using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Refunds of payments, manual and over the provider (FM-60 applies to them too). Never more goes back than was paid.</summary>
public interface IRefundStore
{
    /// <summary>
    /// Writes a refund down. Without a provider it is booked at once. What goes back of a wallet payment is taken from the wallet now
    /// and given back when the provider refuses. Refused when the payment did not succeed, was a credit or an adjustment, has not as
    /// much left, or the wallet has not.
    /// </summary>
    Task<RefundReply> RequestAsync(RefundRequest request, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<RefundRecord>> ListAsync(PaymentId payment, CancellationToken cancellationToken);

    /// <summary>Refunds without a final outcome whose lease or pause is over, leased to the caller and marked as sent.</summary>
    Task<IReadOnlyList<RefundRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Writes down what became of a refund; the same news again changes nothing.</summary>
    Task SettleAsync(RefundId refund, PaymentOutcome outcome, CancellationToken cancellationToken);

    /// <summary>
    /// Books what a provider gave back without us, each once. A refund recorded by hand with the same amount is taken for it. False when a
    /// refund of ours is under way, which may be one of these: nothing was booked, ask again later.
    /// </summary>
    Task<bool> BookAsync(PaymentRecord payment, IReadOnlyList<ProviderRefund> made, CancellationToken cancellationToken);
}
