namespace LeadExec.Ports.Users;

/// <summary>What became of a change to a person's rights.</summary>
public enum StaffChange
{
    Done = 0,
    NotFound = 1,

    /// <summary>Nobody who may sign in would be an administrator any more.</summary>
    LastAdministrator = 2,

    /// <summary>There is no such role.</summary>
    NoSuchRole = 3,
}
