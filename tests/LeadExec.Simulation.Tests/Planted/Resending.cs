using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>A request without an answer is simply made again.</summary>
internal sealed class Resending(IDeliveryTransport transport) : IDeliveryTransport
{
    public Decision<PreparedDelivery> Prepare(DeliveryOrder order) => transport.Prepare(order);

    public async Task<DeliveryVerdict> SendAsync(PreparedDelivery delivery, TimeSpan budget, CancellationToken cancellationToken)
    {
        var verdict = await transport.SendAsync(delivery, budget, cancellationToken);
        return verdict.State == AttemptState.Unknown ? await transport.SendAsync(delivery, budget, cancellationToken) : verdict;
    }
}
