namespace LeadExec.Ports.Users;

/// <summary>How far a right goes (E-87); each includes those before it.</summary>
public enum StaffLevel
{
    None = 0,
    View = 1,
    Edit = 2,
    Delete = 3,
}
