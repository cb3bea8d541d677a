using LeadExec.Domain.Places;

namespace LeadExec.Ports.Places;

/// <summary>The installation's postal codes. Every process reloads them with the catalog when they change.</summary>
public interface IPostalPlaces
{
    /// <summary>
    /// Replaces the codes of all countries in the rows, and keeps those of other countries; published as a catalog version of its own.
    /// With <paramref name="onlyIfNone"/> nothing happens when codes were imported before.
    /// </summary>
    /// <returns>How many codes are known afterwards, and of which source the newest are.</returns>
    Task<PostalState> ImportAsync(IReadOnlyCollection<PostalPlace> rows, string source, string importedBy, bool onlyIfNone, CancellationToken cancellationToken);

    /// <summary>What is known now; null before the first import.</summary>
    Task<PostalState?> StateAsync(CancellationToken cancellationToken);
}
