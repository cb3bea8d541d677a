using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>What a buyer did is misread.</summary>
internal sealed class ChangedVerdicts(IDeliveryTransport transport, Func<DeliveryVerdict, DeliveryVerdict> change) : IDeliveryTransport
{
    public Decision<PreparedDelivery> Prepare(DeliveryOrder order) => transport.Prepare(order);

    public async Task<DeliveryVerdict> SendAsync(PreparedDelivery delivery, TimeSpan budget, CancellationToken cancellationToken) =>
        change(await transport.SendAsync(delivery, budget, cancellationToken));
}
