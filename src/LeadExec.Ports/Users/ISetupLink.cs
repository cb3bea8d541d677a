namespace LeadExec.Ports.Users;

/// <summary>The one-time set-up of an installation without users (TH-36).</summary>
public interface ISetupLink
{
    /// <summary>
    /// Called once by each host when it starts: a fresh token for the set-up link, good for a week, or null when the installation has a
    /// user. The host shows it on the console and nowhere else. Those of other hosts stay good; the first that is used ends all.
    /// </summary>
    Task<string?> PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Whether the token opens the set-up now.</summary>
    Task<bool> OpensAsync(string token, CancellationToken cancellationToken);

    /// <summary>Uses the token up and creates the first administrator in one transaction; null when the token opens nothing any more.</summary>
    Task<UserAccount?> CompleteAsync(string token, string email, string passwordHash, CancellationToken cancellationToken);
}
