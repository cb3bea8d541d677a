using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Mail;

/// <summary>What people are told of: causes are committed with what happened (INV-28); here they become e-mail, once per address.</summary>
public interface INotices
{
    /// <summary>Puts e-mail into the outbox; what is there already stays as it is.</summary>
    Task PutAsync(IReadOnlyList<OutboxMessage> mails, CancellationToken cancellationToken);

    /// <summary>Marks open orders that end within so many days, each end once (E-88). Returns how many.</summary>
    Task<int> MarkEndingAsync(int days, CancellationToken cancellationToken);

    /// <summary>
    /// Marks the leads that these clients were sold within the last hour, each once, without tests (PORT-17). A client that is told from now
    /// on is told of that hour's too. Returns how many, at most 1,000.
    /// </summary>
    Task<int> MarkNewLeadsAsync(IReadOnlyList<ClientId> clients, CancellationToken cancellationToken);

    /// <summary>
    /// Marks deliveries by these methods that failed within the last hour, without tests, and are not tried again by themselves (DELV-50): the
    /// first of each method and hour of the clock, once. Returns how many.
    /// </summary>
    Task<int> MarkFailuresAsync(IReadOnlyList<DeliveryMethodId> methods, CancellationToken cancellationToken);

    /// <summary>
    /// Marks issued invoices that are not paid so many days after their due date, each step once. Of the steps that passed since the
    /// last look only the latest is marked, so that who was away for a week sends one reminder and not all of them. Returns how many, at
    /// most 500.
    /// </summary>
    /// <param name="today">In the account's zone.</param>
    /// <param name="steps">Days after the due date; empty: nothing is marked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<int> MarkOverdueAsync(DateOnly today, IReadOnlyList<int> steps, CancellationToken cancellationToken);
}
