using LeadExec.Domain.Values;

namespace LeadExec.Ports.Settings;

/// <summary>
/// All settings with their history. Every save is validated against the whole catalog and published at once as a new version
/// in the same transaction (decision 16); a published version is never edited.
/// </summary>
public interface ISettingStore
{
    /// <summary>The present row, archived or not; null when the number was never used.</summary>
    Task<StoredSetting?> FindAsync(SettingKey key, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredSetting>> ListAsync(SettingQuery query, CancellationToken cancellationToken);

    /// <summary>Earlier and present versions of one setting, newest first, at most <paramref name="limit"/> (1 to 200).</summary>
    Task<IReadOnlyList<StoredSetting>> HistoryAsync(SettingKey key, int limit, CancellationToken cancellationToken);

    /// <summary>Takes the next number of a kind, for callers that must know it before saving (secrets are sealed to it). Numbers that are never saved stay unused.</summary>
    Task<int> TakeNumberAsync(SettingKind kind, CancellationToken cancellationToken);

    /// <summary>Validates and publishes. Book rows of new campaigns, clients and delivery accounts are made in the same transaction.</summary>
    Task<SettingReply> SaveAsync(SettingCommand command, CancellationToken cancellationToken);

    /// <summary>The check of <see cref="SaveAsync"/> without writing.</summary>
    Task<SettingReply> CheckAsync(SettingCommand command, CancellationToken cancellationToken);

    /// <summary>The check of <see cref="SaveAsync"/> without writing, with the catalog that it would publish, for dry runs.</summary>
    Task<SettingPreview> PreviewAsync(SettingCommand command, CancellationToken cancellationToken);

    /// <summary>Published versions below <paramref name="before"/> (null: from the newest), newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<CatalogPublication>> PublicationsAsync(CatalogVersion? before, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// What one published version changed, in order of kind and number, at most <see cref="SettingQuery.MaximumLimit"/>; empty when there is no
    /// such version. The account and the billing settings are among it.
    /// </summary>
    Task<IReadOnlyList<PublishedSetting>> PublishedAsync(CatalogVersion version, CancellationToken cancellationToken);
}
