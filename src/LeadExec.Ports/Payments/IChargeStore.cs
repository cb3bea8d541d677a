using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>
/// The record of card payments while they are under way (FM-60, FM-61). A payment is written down before the provider is called; while
/// one of a charge has no final outcome there is never a second one. What is taken here is leased: nobody else works on it until the
/// lease is over, so that a process that died is followed by another, later.
/// </summary>
public interface IChargeStore
{
    /// <summary>Charges that are due and have no attempt under way, the oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<DueCharge>> DueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Uses what the client has as credit (E-81), then writes down the payment of the rest. Null when there is nothing to send: it is
    /// not due any more, an attempt is under way, the credit paid all (the order opens), or the client has no card at this provider
    /// (the charge is declined with words).
    /// </summary>
    Task<PaymentRecord?> BeginAsync(DueCharge charge, PaymentProvider provider, CancellationToken cancellationToken);

    /// <summary>Null when there is no such payment.</summary>
    Task<PaymentRecord?> FindAsync(PaymentId payment, CancellationToken cancellationToken);

    /// <summary>Writes down a payment that somebody makes on a page of the provider.</summary>
    Task BeginHostedAsync(NewHostedPayment payment, PaymentProvider provider, CancellationToken cancellationToken);

    /// <summary>Keeps the provider's reference of the page, for looking it up.</summary>
    Task RememberPageAsync(PaymentId payment, string reference, CancellationToken cancellationToken);

    /// <summary>Payments of an invoice on pages that may still be paid, the newest first, at most 20.</summary>
    Task<IReadOnlyList<PaymentRecord>> OpenPagesAsync(Guid invoice, CancellationToken cancellationToken);

    /// <summary>A payment on a page of the provider is looked up next.</summary>
    Task WakeAsync(PaymentId payment, CancellationToken cancellationToken);

    /// <summary>From now on the payment may be at the provider. False when it has a final outcome.</summary>
    Task<bool> MarkSentAsync(PaymentId payment, CancellationToken cancellationToken);

    /// <summary>Payments without a final outcome whose lease or pause is over, leased to the caller.</summary>
    Task<IReadOnlyList<PaymentRecord>> TakeOpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Writes down what became of a payment. Succeeded: payment, entry, charge, order and wallet change in one transaction, once; the
    /// same news again changes nothing. Declined: the charge is declined and an order stays pending (E-78). News of a success counts
    /// also after the payment was given up, because the provider knows better.
    /// </summary>
    /// <returns>The payment as it is now; null when there is none.</returns>
    Task<PaymentRecord?> SettleAsync(PaymentId payment, PaymentOutcome outcome, CancellationToken cancellationToken);
}
