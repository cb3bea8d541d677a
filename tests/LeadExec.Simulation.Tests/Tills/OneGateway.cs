using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>The settings name one provider.</summary>
internal sealed class OneGateway(IPaymentGateway gateway) : IPaymentGateways
{
    public IPaymentGateway? Current => gateway;

    public IPaymentGateway? Of(PaymentProvider provider) => provider == gateway.Provider ? gateway : null;
}
