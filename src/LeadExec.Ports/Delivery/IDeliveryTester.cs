using LeadExec.Domain.Delivery;

namespace LeadExec.Ports.Delivery;

/// <summary>Tries a webhook out on behalf of staff; nothing of it is recorded as a delivery.</summary>
public interface IDeliveryTester
{
    /// <summary>Sends one sample to the address that <see cref="DeliveryOrder.IsTest"/> names and says how the answer was judged.</summary>
    Task<DeliveryVerdict> TestSendAsync(DeliveryOrder order, CancellationToken cancellationToken);

    /// <summary>
    /// Sends the same bytes under the same Idempotency-Key twice, one after the other, and compares the answers (decision 11).
    /// The caller turns <see cref="WebhookSettings.BuyerDeduplicates"/> on only when the report says so.
    /// </summary>
    Task<DoubleSendReport> DoubleSendAsync(DeliveryOrder order, CancellationToken cancellationToken);
}
