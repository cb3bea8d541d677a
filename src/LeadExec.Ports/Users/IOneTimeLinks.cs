using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>Links by which a client's portal user sets a password (CLNT-12, decision 26), or anybody a new one (decision 28).</summary>
public interface IOneTimeLinks
{
    /// <summary>How long a link can be used.</summary>
    static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    /// <summary>Makes a link's token; null when the e-mail address belongs to staff or to another client's user.</summary>
    Task<string?> CreateAsync(ClientId client, string email, string createdBy, CancellationToken cancellationToken) =>
        CreateAsync(new NewPortalLink(client, email, createdBy), cancellationToken);

    /// <summary>The same, with whether the user looks after the client's others. Of somebody who is there already it changes nothing but the password.</summary>
    Task<string?> CreateAsync(NewPortalLink link, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the token of a link that sets a new password, and ends the person's sessions at once; null when nobody who may
    /// sign in has the address. Earlier unused links of the person stop working.
    /// </summary>
    Task<string?> CreateResetAsync(string email, string createdBy, CancellationToken cancellationToken);

    /// <summary>The e-mail address that an unused link is for; null when the token opens nothing.</summary>
    Task<string?> FindEmailAsync(string token, CancellationToken cancellationToken);

    /// <summary>
    /// Uses the link up: sets the password of the one who has the address and ends that one's sessions, or adds the portal user
    /// that the link was made for. Null when the token opens nothing.
    /// </summary>
    Task<UserAccount?> UseAsync(string token, string passwordHash, CancellationToken cancellationToken);
}
