using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>What people did to a lead (LEAD-13): its changed values, and deeds that the audit holds for the lead, its deliveries and their returns.</summary>
public interface ILeadHistory
{
    /// <summary>Most rows of an answer.</summary>
    const int Most = 500;

    /// <summary>The newest <see cref="Most"/>, newest first. After erasure the changed values are gone; the deeds stay, they name nobody.</summary>
    Task<IReadOnlyList<LeadDeed>> ListAsync(LeadId leadId, CancellationToken cancellationToken);
}
