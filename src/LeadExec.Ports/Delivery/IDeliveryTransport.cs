using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Delivery;

/// <summary>Sends leads to buyers by webhook and judges the answer (DELV-52).</summary>
public interface IDeliveryTransport
{
    /// <summary>
    /// Renders the request without any I/O; the same order always gives the same bytes. Refuses with
    /// <see cref="RejectReason.RequestNotBuilt"/> (template, mapping, size FM-75, no test address) or
    /// <see cref="RejectReason.AddressRefused"/> (an address that can never be allowed); the attempt is then not sent.
    /// </summary>
    Decision<PreparedDelivery> Prepare(DeliveryOrder order);

    /// <summary>
    /// Makes exactly one request (token fetches apart; a Digest challenge or a token that the buyer calls stale is answered by
    /// one more, both after a complete 401). The whole exchange ends within the smaller of the method's timeout and
    /// <paramref name="budget"/>; an exchange cut then, or by <paramref name="cancellationToken"/>, is NotSent when the request
    /// was not completely handed to the kernel and Unknown after that (reliability 5.4). Never throws for anything that the
    /// remote side, the network or the stored settings do.
    /// </summary>
    Task<DeliveryVerdict> SendAsync(PreparedDelivery delivery, TimeSpan budget, CancellationToken cancellationToken);
}
