namespace LeadExec.Ports.Users;

/// <summary>What rights of staff are given by (SET-08).</summary>
public enum StaffArea
{
    /// <summary>Leads with their returns, deliveries and distribution.</summary>
    Leads = 0,

    /// <summary>Clients with their delivery methods, accounts, groups and portal users.</summary>
    Clients = 1,

    /// <summary>Lead sources and campaigns.</summary>
    LeadSources = 2,
    Reports = 3,

    /// <summary>Orders, invoices, payments, statements, payouts and books ("see money", E-87).</summary>
    Money = 4,

    /// <summary>The account, lead types, the catalog and how the system runs.</summary>
    Settings = 5,
}
