using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;

namespace LeadExec.Postgres.Settings;

/// <summary>A row of setting or setting_version as Dapper reads it.</summary>
internal sealed record SettingRow(
    string Kind, int Number, int Version, long CatalogVersion, string Body, bool Archived, DateTime CreatedAt, DateTime ChangedAt, string ChangedBy)
{
    public StoredSetting ToSetting() => new()
    {
        Key = new SettingKey(SettingCodec.Kind(Kind), Number),
        Version = Version,
        CatalogVersion = new CatalogVersion(CatalogVersion),
        Body = Body,
        Archived = Archived,
        CreatedAt = new DateTimeOffset(CreatedAt, TimeSpan.Zero),
        ChangedAt = new DateTimeOffset(ChangedAt, TimeSpan.Zero),
        ChangedBy = ChangedBy,
    };
}
