namespace LeadExec.Ports.Settings;

/// <summary>One waiting change with who put it there.</summary>
public sealed record SettingDraft(SettingChange Change, string ChangedBy, DateTimeOffset ChangedAt)
{
    public SettingKey Key => new(Change.Kind, Change.Number ?? 0);
}
