using LeadExec.Domain.Intake;
using LeadExec.Domain.Orders;
using LeadExec.Grains.Capacity;
using LeadExec.Grains.Pings;
using LeadExec.Grains.Queue;
using LeadExec.Ports;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;

namespace LeadExec.Grains.Leads;

/// <summary>What a lead's run needs from outside, as one bundle.</summary>
public sealed record LeadServices(
    ICatalogSource Catalogs,
    ILeadJournal Journal,
    ILeadRecord Record,
    ILeadRejector Rejector,
    IDeliveryTransport Transport,
    IProcessLog ProcessLog,
    IEarlierSales EarlierSales,
    PingServices Pings,
    IPingStore PingStore,
    LeadTools Tools)
{
    public TimeProvider Time => Tools.Time;

    public IIdSource Ids => Tools.Ids;

    public IAnswerRenderer Answers => Tools.Answers;

    public IKeyedHash Hashes => Tools.Hashes;

    public ISecretBox Secrets => Tools.Secrets;

    public CapAdvisor Caps => Tools.Caps;

    public QueueLine Queue => Tools.Queue;

    public OpenOrders Orders => Tools.Orders.Current;
}
