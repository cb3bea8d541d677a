using LeadExec.GatewaySimulator;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Compliance;

namespace LeadExec.Payments.Tests.AuthorizeNet;

public sealed class AuthorizeNetComplianceTests : PaymentGatewayCompliance
{
    protected override Task<GatewayHarness> StartAsync() => SimulatedGateway.StartAsync(SimProvider.AuthorizeNet);
}
