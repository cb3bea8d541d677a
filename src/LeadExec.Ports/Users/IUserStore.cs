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

    /// <summary>Adds a person; null when the e-mail address is taken. The audit has it in the same transaction (INV-30).</summary>
    /// <param name="user">Who, and what they may do.</param>
    /// <param name="actor">Who adds them: "user/7".</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<UserAccount?> AddAsync(NewUser user, string actor, CancellationToken cancellationToken);

    /// <summary>Sets the password and ends all sessions of the person at once; false when there is no such person.</summary>
    Task<bool> SetPasswordAsync(UserId id, string passwordHash, CancellationToken cancellationToken);

    /// <summary>
    /// Changes what a person may do, all of it or nothing, with its audit entry in the same transaction (INV-30). Ends all sessions of who is
    /// disabled or gets another role. Answers LastAdministrator, and changes nothing, when no administrator who may sign in would be left;
    /// that holds for changes at the same moment too. A role is for staff and the right to look after others for portal users: else NotFound.
    /// </summary>
    Task<StaffChange> ChangeRightsAsync(UserId id, RightsChange change, CancellationToken cancellationToken);
}
