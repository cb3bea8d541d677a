namespace LeadExec.Ports.Settings;

/// <summary>Names one setting: its kind and its number within that kind.</summary>
public readonly record struct SettingKey(SettingKind Kind, int Number)
{
    /// <summary>Number of the one <see cref="SettingKind.Account"/> row.</summary>
    public const int AccountNumber = 1;

    /// <summary>Number of the one <see cref="SettingKind.Billing"/> row.</summary>
    public const int BillingNumber = 1;

    public static SettingKey Account => new(SettingKind.Account, AccountNumber);

    public static SettingKey Billing => new(SettingKind.Billing, BillingNumber);

    public override string ToString() => $"{Kind}/{Number}";
}
