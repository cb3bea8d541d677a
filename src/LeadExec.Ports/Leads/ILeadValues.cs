using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>The values of a lead as staff change them (LEAD-41). Status, money and what was delivered are not touched by it.</summary>
public interface ILeadValues
{
    /// <summary>Null when there is no such lead.</summary>
    Task<LeadValues?> FindAsync(LeadId leadId, CancellationToken cancellationToken);

    /// <summary>Stores the values with their history and an entry of the audit that names fields only, all in one commit.</summary>
    Task<LeadEditStatus> SaveAsync(LeadValuesEdit edit, CancellationToken cancellationToken);
}
