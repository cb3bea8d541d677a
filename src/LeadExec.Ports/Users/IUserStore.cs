using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>People who sign in.</summary>
public interface IUserStore
{
    /// <summary>By e-mail address, whatever its case.</summary>
    Task<UserAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    Task<UserAccount?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>The portal users of one client in order of number, at most 200.</summary>
    Task<IReadOnlyList<UserAccount>> PortalUsersAsync(ClientId client, CancellationToken cancellationToken);

    /// <summary>Those who are not portal users, in order of number, at most 200 (SET-07).</summary>
    Task<IReadOnlyList<UserAccount>> StaffAsync(CancellationToken cancellationToken);

    /// <summary>Everybody who signs in, in order of number from after <paramref name="after"/>, at most <paramref name="limit"/> (1 to 1,000).</summary>
    Task<IReadOnlyList<UserAccount>> ListAsync(UserId after, int limit, CancellationToken cancellationToken);

    /// <summary>Adds a person; null when the e-mail address is taken.</summary>
    Task<UserAccount?> AddAsync(NewUser user, CancellationToken cancellationToken);

    /// <summary>Sets the password and ends all sessions of the person at once; false when there is no such person.</summary>
    Task<bool> SetPasswordAsync(UserId id, string passwordHash, CancellationToken cancellationToken);

    /// <summary>
    /// Disables (and ends all sessions) or enables. Answers LastAdministrator, and changes nothing, when no administrator who may
    /// sign in would be left; that holds for changes at the same moment too.
    /// </summary>
    Task<StaffChange> SetDisabledAsync(UserId id, bool disabled, CancellationToken cancellationToken);

    /// <summary>
    /// Makes an administrator of a member of staff, or the other way round, gives the role (SET-08; of staff only, without one all
    /// areas are open), and ends all sessions. LastAdministrator as with <see cref="SetDisabledAsync"/>.
    /// </summary>
    Task<StaffChange> SetStaffRoleAsync(UserId id, UserRole role, StaffRoleId? staffRole, CancellationToken cancellationToken);

    /// <summary>Whether a portal user looks after the client's others (PORT-19); false when there is no such portal user.</summary>
    Task<bool> SetPortalAdminAsync(UserId id, bool admin, CancellationToken cancellationToken);
}
