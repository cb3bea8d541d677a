using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Settings;

/// <summary>The published catalog as this process knows it, swapped whole when a version is published; the swap takes at most 1 s (decision 16).</summary>
public interface ICatalogSource
{
    /// <summary>
    /// The newest snapshot in this process; never null, cheap to read, take it once per lead. Before the first set-up it is
    /// version 0 with an empty company name and nothing in it.
    /// </summary>
    Catalog Current { get; }

    /// <summary>Calls back after each swap with the new snapshot, on a worker thread, in order of version. Dispose to stop.</summary>
    IDisposable OnChange(Action<Catalog> changed);

    /// <summary>An older or present version, read from storage, for explaining old leads; null when it was never published.</summary>
    Task<Catalog?> LoadAsync(CatalogVersion version, CancellationToken cancellationToken);

    /// <summary>Completes when <see cref="Current"/> is at least <paramref name="version"/>.</summary>
    Task<Catalog> WaitForAsync(CatalogVersion version, CancellationToken cancellationToken);
}
