using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Settings;

/// <summary>What became of a <see cref="SettingCommand"/>.</summary>
public sealed record SettingReply
{
    public required SettingStatus Status { get; init; }

    /// <summary>The published version; meaningful when <see cref="Status"/> is <see cref="SettingStatus.Saved"/>.</summary>
    public CatalogVersion Version { get; init; }

    /// <summary>The new rows in the order of the changes; empty unless saved.</summary>
    public ImmutableArray<StoredSetting> Settings { get; init; } = [];

    /// <summary>Mistakes by JSON pointer into the changed setting; with several changes each path starts with "/changes/N".</summary>
    public ImmutableArray<DefinitionError> Errors { get; init; } = [];
}
