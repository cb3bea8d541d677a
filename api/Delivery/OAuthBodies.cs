namespace LeadExec.Api.Delivery;

/// <summary>Bodies and answers of the consent to the authorization code grant.</summary>
internal static class OAuthBodies
{
    /// <summary>Which request of the method the consent is for.</summary>
    public sealed record OAuthConnect
    {
        /// <summary>True for the ping of a ping-post method.</summary>
        public bool Ping { get; init; }
    }

    /// <summary>Where to send the browser; good for ten minutes and once.</summary>
    public sealed record OAuthWay(string Address, DateTimeOffset ExpiresAt);

    /// <summary>What the buyer's page gave back with the browser.</summary>
    public sealed record OAuthReturn
    {
        public required string State { get; init; }

        /// <summary>The code; absent when the buyer's page refused.</summary>
        public string? Code { get; init; }

        /// <summary>The error code of a refusal, such as access_denied.</summary>
        public string? Error { get; init; }
    }

    /// <summary>The method that is connected now.</summary>
    public sealed record OAuthConnected(int MethodId);

    /// <summary>How a connection fares.</summary>
    public sealed record OAuthStatus
    {
        public required OAuthState State { get; init; }

        public DateTimeOffset? ConnectedAt { get; init; }

        /// <summary>As history names people.</summary>
        public string? ConnectedBy { get; init; }

        /// <summary>When the access token expires; it is refreshed a minute before.</summary>
        public DateTimeOffset? ExpiresAt { get; init; }

        public DateTimeOffset? RefreshedAt { get; init; }

        public DateTimeOffset? FailedAt { get; init; }

        /// <summary>Why the last refresh failed.</summary>
        public string? Failure { get; init; }
    }

    /// <summary>In one word.</summary>
    public enum OAuthState
    {
        /// <summary>Nobody has consented yet, or the settings changed since.</summary>
        None = 0,
        Connected = 1,

        /// <summary>The last refresh failed; it is tried again with the next lead.</summary>
        Failing = 2,

        /// <summary>Only a new consent helps.</summary>
        Broken = 3,
    }
}
