using LeadExec.Domain.Payments;

namespace LeadExec.Ports.Payments;

/// <summary>
/// One payment provider (ORD-28 to ORD-34). Card numbers never pass through this process: cards are entered on the provider's own
/// pages, and we keep the provider's references, the brand, the last four digits and the expiry. No method throws for anything
/// that the provider, the network or the stored keys do; each ends within its own time limit and then says
/// <see cref="GatewayOutcome.Unknown"/>, or <see cref="GatewayOutcome.NotSent"/> when nothing can have reached the provider.
/// A cancelled token counts as time over.
/// </summary>
public interface IPaymentGateway
{
    PaymentProvider Provider { get; }

    /// <summary>Name of the HTTP header that carries the signature of a notice.</summary>
    string SignatureHeader { get; }

    /// <summary>A page of the provider on which the client enters a card to be kept; <see cref="ReadCardAsync"/> reads it afterwards.</summary>
    Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the provider on which somebody pays one amount: the link of an invoice, a top-up of a wallet. The outcome comes as a
    /// notice, or is asked for by <see cref="FindAsync"/>. That the browser came back to our page proves nothing.
    /// </summary>
    Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken);

    /// <summary>
    /// Charges a kept card without the client being there. After <see cref="GatewayOutcome.Unknown"/> the charge may only be sent again
    /// with the same key and after <see cref="FindAsync"/> said <see cref="GatewayOutcome.NotFound"/> (FM-60).
    /// </summary>
    Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken);

    /// <summary>
    /// The present state of an earlier charge or hosted payment, by the provider's reference or, without one, by our key (FM-60).
    /// <see cref="GatewayOutcome.NotFound"/> only when the provider answered and knows none; ask again after a while before believing it.
    /// </summary>
    Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken);

    /// <summary>
    /// Gives back all or a part of a payment. May be repeated with the same key: a refund that was made before is found and not made
    /// again. <see cref="GatewayReply.Reference"/> is that of the refund.
    /// </summary>
    Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a page that was opened, where the provider can: Declined means that it takes no money any more, Succeeded that it was paid before.
    /// A provider that cannot end a page says what became of it so far.
    /// </summary>
    Task<GatewayReply> ClosePageAsync(GatewayLookup lookup, CancellationToken cancellationToken) => FindAsync(lookup, cancellationToken);

    /// <summary>What the provider gave back, that a notice tells of; null when it cannot be asked now.</summary>
    /// <param name="paymentReference">The payment's number, when the notice names it.</param>
    /// <param name="reference">What the notice is about.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<ProviderRefund>?> ReadRefundsAsync(string? paymentReference, string reference, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ProviderRefund>?>(null);

    /// <summary>The card that a set-up ended with, or a kept card; null when there is none (yet), or the provider does not answer.</summary>
    Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken);

    /// <summary>
    /// Verifies a notice and reads it, without I/O. The signature is checked over the raw bytes before anything is parsed (FM-62). What
    /// it says of a payment is a hint: ask <see cref="FindAsync"/> for the state, because notices come doubled, late and in any order.
    /// </summary>
    GatewayEventReply ReadEvent(GatewayNotice notice);
}
