using LeadExec.Domain.Values;

namespace LeadExec.Ports.Settings;

/// <summary>The present row of one setting.</summary>
public sealed record StoredSetting
{
    public required SettingKey Key { get; init; }

    /// <summary>Counts this setting's own changes from 1; the strong ETag of the API.</summary>
    public required int Version { get; init; }

    /// <summary>The catalog version that carries this row.</summary>
    public required CatalogVersion CatalogVersion { get; init; }

    /// <summary>The setting as JSON in the form of <c>SettingJson</c>; secrets are sealed.</summary>
    public required string Body { get; init; }

    /// <summary>Archived settings keep their number and history, and are absent from the catalog.</summary>
    public bool Archived { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who made this version, such as "user/1".</summary>
    public required string ChangedBy { get; init; }
}
