using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Payments of orders, invoices and wallets. Each that succeeded has one journal entry, written in the same transaction (INV-16).</summary>
public interface IPaymentStore
{
    /// <summary>
    /// Records a payment without a card, succeeded at entry (C-11). A payment into a wallet changes the wallet in the same transaction.
    /// The caller has checked the amount and that an invoice is the client's.
    /// </summary>
    Task<PaymentReply> RecordAsync(ManualPayment payment, CancellationToken cancellationToken);

    /// <summary>Null when there is no such payment.</summary>
    Task<PaymentRecord?> FindAsync(PaymentId payment, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<PaymentPage> ListAsync(PaymentSearch search, CancellationToken cancellationToken);
}
