using LeadExec.Grains.Leads;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.Silo.Workers;

/// <summary>What the dispatcher needs, as one bundle.</summary>
internal sealed record OutboxServices(IOutbox Outbox, ILeadRecord Leads, IResultPoster Results, FinalResults Final, LossNoticeSender Losses, NoticeSpreader Notices);
