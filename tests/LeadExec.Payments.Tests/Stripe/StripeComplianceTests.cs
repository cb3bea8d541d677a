using LeadExec.GatewaySimulator;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Compliance;

namespace LeadExec.Payments.Tests.Stripe;

public sealed class StripeComplianceTests : PaymentGatewayCompliance
{
    protected override Task<GatewayHarness> StartAsync() => SimulatedGateway.StartAsync(SimProvider.Stripe);
}
