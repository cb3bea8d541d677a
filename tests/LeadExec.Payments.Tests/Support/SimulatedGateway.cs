using LeadExec.Delivery;
using LeadExec.Domain.Payments;
using LeadExec.GatewaySimulator;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Security;
using LeadExec.TestKit.Security;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Payments.Tests.Support;

/// <summary>A client over a real wire, past the real address guard, against the simulator.</summary>
internal sealed class SimulatedGateway : GatewayHarness
{
    private const string Customer = "client-7";
    private readonly GatewaySimulator.GatewaySimulator simulator;
    private readonly ServiceProvider services;
    private readonly SimProvider provider;

    private SimulatedGateway(GatewaySimulator.GatewaySimulator simulator, ServiceProvider services, SimProvider provider)
    {
        (this.simulator, this.services, this.provider) = (simulator, services, provider);
        var billing = Gateways.Billing(simulator.Address, simulator.AuthorizeNetAddress);
        Gateway = Gateways.Over(services.GetRequiredService<IOutboundWire>(), billing).Of((PaymentProvider)(int)provider)!;
    }

    public override IPaymentGateway Gateway { get; }

    public override bool KnowsActionRequired => provider == SimProvider.Stripe;

    public override IReadOnlyList<long> Captures => Cents("capture");

    public override IReadOnlyList<long> Refunds => Cents("refund");

    public static async Task<GatewayHarness> StartAsync(SimProvider provider)
    {
        var simulator = await GatewaySimulator.GatewaySimulator.StartAsync();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ISecretBox, PurposeSecretBox>();
        services.AddLeadExecDelivery(options => options.AllowedTargets.Add($"127.0.0.1:{simulator.Address.Port}"));
        return new SimulatedGateway(simulator, services.BuildServiceProvider(), provider);
    }

    public override IReadOnlyList<(byte[] Body, string Signature)> Notices(bool forged = false) =>
        [.. simulator.Notices.Where(notice => notice.Provider == provider).Select(notice => (notice.Body, simulator.Sign(notice, forged)))];

    public override StoredCard Card(GatewayCard card = GatewayCard.Good)
    {
        var kept = simulator.AddCard(provider, Last4(card), Customer);
        return new StoredCard { CustomerRef = kept.CustomerRef, MethodRef = kept.MethodRef, Brand = "visa", Last4 = kept.Last4 };
    }

    public override void Fail(GatewayTrouble trouble) => simulator.Fail(Enum.Parse<SimFault>(trouble.ToString()));

    public override void DayPasses()
    {
        simulator.ForgetKeys();
        simulator.Settle();
    }

    public override bool Complete(HostedPageReply page, GatewayCard card = GatewayCard.Good) => simulator.Complete(page.Token ?? page.Reference!, Last4(card)) is not null;

    public override async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await simulator.DisposeAsync();
    }

    private static string Last4(GatewayCard card) => card switch
    {
        GatewayCard.Good => SimCard.Good,
        GatewayCard.Declining => SimCard.Declining,
        GatewayCard.Authenticating => SimCard.Authenticating,
    };

    private IReadOnlyList<long> Cents(string kind) =>
        [.. simulator.Log.Entries.Where(entry => entry.Kind == kind && entry.Provider == provider).Select(entry => entry.Cents)];
}
