using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>Roles of staff (SET-08). A change counts with the next request of whoever has the role.</summary>
public interface IStaffRoles
{
    /// <summary>All of them in order of name, at most <see cref="StaffRole.Most"/>.</summary>
    Task<IReadOnlyList<StaffRole>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds a role; answers Done with it, NameTaken or TooMany.</summary>
    Task<(StaffRoleStatus Status, StaffRole? Role)> AddAsync(NewStaffRole role, CancellationToken cancellationToken);

    /// <summary>Replaces a role whose version is the one named; answers Done with it, NotFound, NameTaken or Stale.</summary>
    Task<(StaffRoleStatus Status, StaffRole? Role)> ReplaceAsync(StaffRoleId id, int version, NewStaffRole role, CancellationToken cancellationToken);

    /// <summary>Removes a role that nobody has; answers Done, NotFound or InUse.</summary>
    Task<StaffRoleStatus> RemoveAsync(StaffRoleId id, string removedBy, CancellationToken cancellationToken);

    /// <summary>What somebody may do now: everything for administrators and staff without a role; nothing for portal users, the disabled and the unknown.</summary>
    Task<StaffRights> RightsOfAsync(UserId person, CancellationToken cancellationToken);
}
