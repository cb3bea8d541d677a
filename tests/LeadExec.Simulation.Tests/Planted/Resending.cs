using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>A request that ended in a way that one did not like is simply made again, below the engine.</summary>
internal sealed class Resending(IDeliveryTransport transport, Func<DeliveryVerdict, bool> again) : IDeliveryTransport
{
    public Decision<PreparedDelivery> Prepare(DeliveryOrder order) => transport.Prepare(order);

    public async Task<DeliveryVerdict> SendAsync(PreparedDelivery delivery, TimeSpan budget, CancellationToken cancellationToken)
    {
        var verdict = await transport.SendAsync(delivery, budget, cancellationToken);
        return again(verdict) ? await transport.SendAsync(delivery, budget, cancellationToken) : verdict;
    }
}
