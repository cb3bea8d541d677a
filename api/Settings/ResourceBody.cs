using System.ComponentModel;

namespace LeadExec.Api.Settings;

/// <summary>What every setting shows besides its own values. In requests these members may stand as they were read; only the number of a new setting is heeded.</summary>
public abstract record ResourceBody
{
    /// <summary>Number of the setting; may be chosen when it is created.</summary>
    public int? Id { get; init; }

    /// <summary>Counts this setting's changes; the ETag is the same number.</summary>
    [ReadOnly(true)]
    public int? Version { get; init; }

    [ReadOnly(true)]
    public bool? Archived { get; init; }

    [ReadOnly(true)]
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Who made this version, such as user/1.</summary>
    [ReadOnly(true)]
    public string? ChangedBy { get; init; }
}
