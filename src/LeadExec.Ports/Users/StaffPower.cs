namespace LeadExec.Ports.Users;

/// <summary>Rights beside those of an area (E-87).</summary>
public enum StaffPower
{
    /// <summary>Files of whole lists.</summary>
    Export = 0,

    /// <summary>Leads sent, moved and accepted by hand.</summary>
    SendByHand = 1,

    /// <summary>Returns decided (RET-14).</summary>
    ApproveReturns = 2,
}
