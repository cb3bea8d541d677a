using LeadExec.Ports.Settings;

namespace LeadExec.TestKit.Silo;

/// <summary>A setting as JSON, with its number.</summary>
public sealed record NamedSetting(SettingKey Key, string Body);
