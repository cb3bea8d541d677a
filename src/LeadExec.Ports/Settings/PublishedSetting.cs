namespace LeadExec.Ports.Settings;

/// <summary>One setting of a publication: what was saved, and as which version of it.</summary>
public sealed record PublishedSetting(SettingKey Key, int Version, bool Archived);
