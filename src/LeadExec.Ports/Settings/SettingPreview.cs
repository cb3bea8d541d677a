using LeadExec.Domain.Catalogs;

namespace LeadExec.Ports.Settings;

/// <summary>What changes would lead to: the catalog with them, or why they would be refused.</summary>
/// <param name="Reply">As <see cref="ISettingStore.CheckAsync"/> answers.</param>
/// <param name="Catalog">Null unless the changes are valid. It carries the version that it was made from and is in force nowhere.</param>
public sealed record SettingPreview(SettingReply Reply, Catalog? Catalog);
