using LeadExec.Delivery.Mail;
using LeadExec.Ports.Mail;
using LeadExec.Ports.Recovery;
using Microsoft.Extensions.Options;

namespace LeadExec.Silo.Workers;

/// <summary>What the dispatcher of e-mail needs, as one bundle.</summary>
internal sealed record MailTools(IOutbox Outbox, MailWriter Writer, IEnumerable<IMailSender> Senders, IOptions<MailOptions> Options, MailGauge Gauge);
