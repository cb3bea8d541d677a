namespace LeadExec.Ports.Users;

/// <summary>What became of a change to a role of staff.</summary>
public enum StaffRoleStatus
{
    Done = 0,
    NotFound = 1,
    NameTaken = 2,

    /// <summary>Somebody else changed it since it was read.</summary>
    Stale = 3,

    /// <summary>People have it.</summary>
    InUse = 4,

    /// <summary>There are <see cref="StaffRole.Most"/>.</summary>
    TooMany = 5,
}
