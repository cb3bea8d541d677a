namespace LeadExec.Domain.Delivery;

/// <summary>OAuth 2.0 grants that need no browser (DELV-17, decision 19).</summary>
public enum OAuthGrant
{
    ClientCredentials = 0,

    /// <summary>Deprecated by RFC 9700, kept because buyers ask for it (TH-24).</summary>
    Password = 1,
}
