namespace LeadExec.Ports.Settings;

/// <summary>The kinds of things that a catalog is made of. Stored and shown by their camelCase names, never renamed.</summary>
public enum SettingKind
{
    /// <summary>The company's own settings; one row, number 1.</summary>
    Account = 0,
    LeadType = 1,
    LeadSource = 2,
    Campaign = 3,
    Client = 4,
    DeliveryMethod = 5,
    DeliveryAccount = 6,
    DeliveryGroup = 8,
    ClientGroup = 9,
    ExclusiveGroup = 10,
    DistributionList = 20,

    /// <summary>Payment provider and invoice heading (SET-19); one row, number 1, there once it was saved.</summary>
    Billing = 30,
}
