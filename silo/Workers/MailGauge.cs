using LeadExec.Delivery.Mail;
using LeadExec.Hosting.Health;
using LeadExec.Ports.Recovery;
using Microsoft.Extensions.Options;

namespace LeadExec.Silo.Workers;

/// <summary>On while an e-mail has been waiting longer than the options call well (FM-72); the process stays ready.</summary>
internal sealed class MailGauge(IOptions<MailOptions> options) : IHealthWarning
{
    private volatile OutboxBacklog backlog = new(0, TimeSpan.Zero);

    public string Name => "mail";

    public bool IsOn => backlog.OldestFor > options.Value.WarnAfter;

    public void Set(OutboxBacklog now) => backlog = now;
}
