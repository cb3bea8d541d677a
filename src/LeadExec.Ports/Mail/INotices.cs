using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Mail;

/// <summary>What people are told of: causes are committed with what happened (INV-28); here they become e-mail, once per address.</summary>
public interface INotices
{
    /// <summary>Puts e-mail into the outbox; what is there already stays as it is.</summary>
    Task PutAsync(IReadOnlyList<OutboxMessage> mails, CancellationToken cancellationToken);

    /// <summary>Marks open orders that end within so many days, each end once (E-88). Returns how many.</summary>
    Task<int> MarkEndingAsync(int days, CancellationToken cancellationToken);
}
