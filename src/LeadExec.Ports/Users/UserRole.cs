namespace LeadExec.Ports.Users;

/// <summary>What a person may do, coarsely; <see cref="StaffRole"/> says it of staff in detail. Stored by its camelCase name.</summary>
public enum UserRole
{
    /// <summary>Staff with access to credentials and people.</summary>
    Administrator = 0,
    Staff = 1,

    /// <summary>User of one client's portal; sees that client's data only.</summary>
    Client = 2,
}
