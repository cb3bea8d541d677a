using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>The last accepted turns of a lead type, from sales; the rotation grain rebuilds itself from it (E-44).</summary>
public interface IRotationHistory
{
    /// <summary>Each client that ever bought a lead of this type, not test, with the time of its last sale.</summary>
    Task<IReadOnlyDictionary<ClientId, DateTimeOffset>> LastSalesAsync(LeadTypeId leadTypeId, CancellationToken cancellationToken);
}
