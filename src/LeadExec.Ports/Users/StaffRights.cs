namespace LeadExec.Ports.Users;

/// <summary>What a role of staff may do (SET-08, E-87), and of whose data (SET-09). Both apply.</summary>
public sealed record StaffRights
{
    /// <summary>Everything that is not for administrators only.</summary>
    public static readonly StaffRights All = new()
    {
        Leads = StaffLevel.Delete,
        Clients = StaffLevel.Delete,
        LeadSources = StaffLevel.Delete,
        Reports = StaffLevel.Delete,
        Money = StaffLevel.Delete,
        Settings = StaffLevel.Delete,
        Export = true,
        SendByHand = true,
        ApproveReturns = true,
    };

    public StaffLevel Leads { get; init; }

    public StaffLevel Clients { get; init; }

    public StaffLevel LeadSources { get; init; }

    public StaffLevel Reports { get; init; }

    public StaffLevel Money { get; init; }

    public StaffLevel Settings { get; init; }

    /// <summary>Files of whole lists, as far as the lists may be seen.</summary>
    public bool Export { get; init; }

    /// <summary>Leads sent, moved and accepted by hand.</summary>
    public bool SendByHand { get; init; }

    /// <summary>Returns approved, denied and imported (RET-14).</summary>
    public bool ApproveReturns { get; init; }

    /// <summary>Whose data.</summary>
    public DataFilter Data { get; init; } = DataFilter.None;

    public bool Allows(StaffArea area, StaffLevel level) => Of(area) >= level;

    public bool Allows(StaffPower power) => power switch
    {
        StaffPower.Export => Export,
        StaffPower.SendByHand => SendByHand,
        StaffPower.ApproveReturns => ApproveReturns,
        _ => false,
    };

    private StaffLevel Of(StaffArea area) => area switch
    {
        StaffArea.Leads => Leads,
        StaffArea.Clients => Clients,
        StaffArea.LeadSources => LeadSources,
        StaffArea.Reports => Reports,
        StaffArea.Money => Money,
        StaffArea.Settings => Settings,
        _ => StaffLevel.None,
    };
}
