namespace LeadExec.Domain.Delivery;

/// <summary>How we prove to the buyer who we are (DELV-13 to DELV-17).</summary>
public enum AuthenticationKind
{
    None = 0,
    Basic = 1,

    /// <summary>Challenge and response: a 401 with a challenge is answered by one second request (DELV-15).</summary>
    Digest = 2,
    Bearer = 3,
    OAuth2 = 4,
}
