using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>Reads back what the journal made durable about one lead; a lead grain starts from here after a crash.</summary>
public interface ILeadRecord
{
    /// <summary>Everything needed to go on with the lead; null when it does not exist.</summary>
    Task<LeadRecord?> LoadAsync(LeadId leadId, CancellationToken cancellationToken);

    /// <summary>The stored final answer; null when the lead does not exist or has none yet.</summary>
    Task<StoredAnswer?> FindAnswerAsync(LeadId leadId, CancellationToken cancellationToken);
}
