namespace LeadExec.Domain.Delivery;

/// <summary>OAuth 2.0 grants (DELV-17, E-70).</summary>
public enum OAuthGrant
{
    ClientCredentials = 0,

    /// <summary>Deprecated by RFC 9700, kept because buyers ask for it (TH-24).</summary>
    Password = 1,

    /// <summary>Somebody consents once in the buyer's page; the refresh token that comes of it is kept.</summary>
    AuthorizationCode = 2,
}
