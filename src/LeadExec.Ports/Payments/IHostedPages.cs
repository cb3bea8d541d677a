using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Starts pages of the provider on which somebody pays or enters a card. Nothing is believed because a browser came back from one.</summary>
public interface IHostedPages
{
    /// <summary>
    /// Writes the payment down and opens its page. Null when no provider is set up. A page that could not be opened leaves a payment
    /// that was not sent. The payment is settled by the provider's notice, or by asking it.
    /// </summary>
    Task<HostedPageReply?> StartPaymentAsync(NewHostedPayment payment, CancellationToken cancellationToken);

    /// <summary>Opens a page on which a card of the client is stored. Null when no provider is set up.</summary>
    Task<HostedPageReply?> StartCardAsync(NewCardSetup setup, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the card that a page ended with; the same set-up again answers with the same card. Null when there is no such set-up of
    /// the client, or no card (yet).
    /// </summary>
    Task<ClientCard?> FinishCardAsync(Guid setup, ClientId client, CancellationToken cancellationToken);

    /// <summary>The payer came back: the payment is looked up soon.</summary>
    Task CameBackAsync(PaymentId payment, CancellationToken cancellationToken);
}
