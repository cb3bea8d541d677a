namespace LeadExec.Ports.Access;

/// <summary>Bearer tokens of the client-credentials grant (SET-32 to SET-35, CAMP-12, D-54).</summary>
public interface IAccessTokens
{
    /// <summary>
    /// The token's grant, or null when it is unknown, expired (3,600 s after issue) or its credential is disabled. Answers may be
    /// cached for up to 5 s, but never past the expiry.
    /// </summary>
    Task<AccessGrant?> ValidateAsync(string token, CancellationToken cancellationToken);

    /// <summary>Exchanges a client id and secret for a token; null when they do not fit or the credential is disabled.</summary>
    Task<IssuedToken?> IssueAsync(string clientId, string clientSecret, CancellationToken cancellationToken);
}
