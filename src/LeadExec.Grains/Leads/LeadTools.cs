using LeadExec.Domain.Intake;
using LeadExec.Grains.Capacity;
using LeadExec.Grains.Queue;
using LeadExec.Grains.Recovery;
using LeadExec.Ports;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Security;

namespace LeadExec.Grains.Leads;

/// <summary>The part of <see cref="LeadServices"/> that does no I/O.</summary>
public sealed record LeadTools(
    TimeProvider Time,
    IIdSource Ids,
    IAnswerRenderer Answers,
    IKeyedHash Hashes,
    ISecretBox Secrets,
    CapAdvisor Caps,
    QueueLine Queue,
    IOpenOrders Orders,
    ParkedLeads Parked);
