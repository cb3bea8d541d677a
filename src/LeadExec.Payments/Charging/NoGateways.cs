using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Charging;

/// <summary>No provider is set up: charges stay due.</summary>
internal sealed class NoGateways : IPaymentGateways
{
    public IPaymentGateway? Current => null;

    public IPaymentGateway? Of(PaymentProvider provider) => null;
}
