using LeadExec.Ports.Queries;

namespace LeadExec.Ports.Mail;

/// <summary>The e-mail of the outbox, for the people who look after it.</summary>
public interface IMailLog
{
    /// <summary>Most messages of one page.</summary>
    const int MaximumLimit = 200;

    /// <summary>Newest first, before <paramref name="after"/>; null: in every state.</summary>
    Task<Page<MailRow, PageKey>> ListAsync(MailState? state, PageKey? after, int limit, CancellationToken cancellationToken);

    /// <summary>Sends a failed message again, as the same message, with new time to try; audited. False when it is not there or has not failed.</summary>
    Task<bool> SendAgainAsync(Guid id, string actor, CancellationToken cancellationToken);
}
