namespace LeadExec.Ports.Users;

/// <summary>The one-time set-up of an installation without users (TH-36).</summary>
public interface ISetupLink
{
    /// <summary>
    /// Called once by the host when it starts: a fresh token for the set-up link, which makes earlier ones worthless, or null when
    /// the installation has a user. The host shows it on the console and nowhere else.
    /// </summary>
    Task<string?> PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Whether the token opens the set-up now.</summary>
    Task<bool> OpensAsync(string token, CancellationToken cancellationToken);

    /// <summary>Uses the token up and creates the first administrator in one transaction; null when the token opens nothing any more.</summary>
    Task<UserAccount?> CompleteAsync(string token, string email, string passwordHash, CancellationToken cancellationToken);
}
