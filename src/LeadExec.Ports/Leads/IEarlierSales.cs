using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>Who bought the same person before (E-60, duplicate with this client).</summary>
public interface IEarlierSales
{
    /// <summary>
    /// The last sale to each client of a lead, of any lead type, with one of these keyed hashes of phone or e-mail, not before
    /// <paramref name="since"/>; returned leads do not count. Null hashes match nothing; without both nobody bought.
    /// </summary>
    Task<EarlierSales> FindAsync(byte[]? phoneHash, byte[]? emailHash, DateTimeOffset since, CancellationToken cancellationToken);
}
