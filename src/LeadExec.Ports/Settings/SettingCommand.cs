using System.Collections.Immutable;

namespace LeadExec.Ports.Settings;

/// <summary>Changes that are published together as one catalog version, or not at all (decision 16).</summary>
public sealed record SettingCommand
{
    /// <summary>FM-43: most changes in one publication.</summary>
    public const int MaximumChanges = 1_000;

    public required ImmutableArray<SettingChange> Changes { get; init; }

    /// <summary>Who asks, for history and audit: "user/1", "setup", "demo".</summary>
    public required string ChangedBy { get; init; }
}
