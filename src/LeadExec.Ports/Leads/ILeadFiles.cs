using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>
/// Files of leads (LEAD-10), gone with the lead's data (E-38). A client sees and removes only what its own portal added: what another
/// buyer of the same lead attached is nothing for it. Null asks for all of them.
/// </summary>
public interface ILeadFiles
{
    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<LeadFile>> ListAsync(LeadId lead, ClientId? client, CancellationToken cancellationToken);

    /// <summary>Keeps the file unless the lead has <paramref name="most"/> already; the same file twice is kept once.</summary>
    Task<LeadFileStatus> AddAsync(StoredLeadFile file, int most, CancellationToken cancellationToken);

    Task<StoredLeadFile?> FindAsync(LeadId lead, Guid file, ClientId? client, CancellationToken cancellationToken);

    /// <summary>False: there is no such file.</summary>
    Task<bool> RemoveAsync(LeadId lead, Guid file, ClientId? client, CancellationToken cancellationToken);
}
