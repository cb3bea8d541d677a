using LeadExec.Ports.Delivery;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Recovery;
using LeadExec.Ports.Returns;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.Plans;
using LeadExec.Simulation.Tests.Processes;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Charging;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>A mistake made on purpose between the product and its ports, to see that the simulation sees it (3.9).</summary>
internal sealed record PlantedBug(string Name)
{
    public static PlantedBug None { get; } = new("none");

    /// <summary>A bug that is seen only where something goes wrong gets runs in which it does.</summary>
    public Func<SimPlan, SimPlan> Plan { get; init; } = plan => plan;

    public Func<ILeadJournal, SimActor, ILeadJournal> Journal { get; init; } = (journal, _) => journal;

    public Func<ILeadEraser, SimDatabase, ILeadEraser> Eraser { get; init; } = (eraser, _) => eraser;

    public Func<IDeliveryTransport, IDeliveryTransport> Transport { get; init; } = transport => transport;

    public Func<IPingStore, SimActor, IPingStore> Pings { get; init; } = (pings, _) => pings;

    public Func<IPaymentGateway, IPaymentGateway> Gateway { get; init; } = gateway => gateway;

    public Func<IOutbox, IOutbox> Outbox { get; init; } = outbox => outbox;

    public Func<IReturnStore, ModelTill, IReturnStore> Returns { get; init; } = (store, _) => store;

    public Func<IChargeStore, ModelTill, IChargeStore> Charges { get; init; } = (store, _) => store;

    public Func<IRecoveryStore, SimSetting, IRecoveryStore> Recovery { get; init; } = (store, _) => store;
}
