namespace LeadExec.Ports.Settings;

/// <summary>One create, replacement or archiving inside a <see cref="SettingCommand"/>.</summary>
public sealed record SettingChange
{
    public required SettingKind Kind { get; init; }

    /// <summary>Null: the next free number of the kind is taken. With <see cref="ExpectedVersion"/> 0 it is the wished number of a new setting.</summary>
    public int? Number { get; init; }

    /// <summary>The version that the change was made from; 0 creates.</summary>
    public required int ExpectedVersion { get; init; }

    /// <summary>The whole new setting in the form of <c>SettingJson</c>; its own number may be missing. Null only when archiving.</summary>
    public string? Body { get; init; }

    /// <summary>Takes the setting out of the catalog; refused while a live setting refers to it.</summary>
    public bool Archive { get; init; }
}
