namespace LeadExec.Ports.Users;

/// <summary>What a person may do, coarsely; finer roles come later. Stored by its camelCase name.</summary>
public enum UserRole
{
    /// <summary>Staff with access to credentials and people.</summary>
    Administrator = 0,
    Staff = 1,

    /// <summary>User of one client's portal; sees that client's data only.</summary>
    Client = 2,
}
