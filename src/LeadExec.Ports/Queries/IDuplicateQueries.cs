using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>Whether a lead would be a duplicate, asked before it is posted (RCV-29, E-32). Claims nothing.</summary>
public interface IDuplicateQueries
{
    /// <summary>Whether one of the keys was claimed within so many days of 24 hours, by the clock of the database.</summary>
    /// <param name="type">The lead type.</param>
    /// <param name="keyHashes">As a receipt claims them.</param>
    /// <param name="days">0 or less: never.</param>
    /// <param name="checkRejected">Rejected leads count too (QUAL-12).</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> IsTakenAsync(LeadTypeId type, ImmutableArray<ImmutableArray<byte>> keyHashes, int days, bool checkRejected, CancellationToken cancellationToken);
}
