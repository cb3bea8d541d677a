namespace LeadExec.Api.Security;

/// <summary>Bodies of the endpoints about the signed-in person and of first contact.</summary>
public static class AccountRequests
{
    /// <summary>POST /api/v1/sessions.</summary>
    public sealed record SignIn
    {
        public required string Email { get; init; }

        public required string Password { get; init; }

        public override string ToString() => "[sign-in]";
    }

    /// <summary>POST /api/v1/me/password.</summary>
    public sealed record ChangePassword
    {
        public required string CurrentPassword { get; init; }

        public required string NewPassword { get; init; }

        public override string ToString() => "[password change]";
    }

    /// <summary>POST /api/v1/setup.</summary>
    public sealed record Setup
    {
        /// <summary>From the set-up link on the console.</summary>
        public required string Token { get; init; }

        public required string Email { get; init; }

        public required string Password { get; init; }

        public required string CompanyName { get; init; }

        /// <summary>IANA name, such as America/Phoenix.</summary>
        public string ZoneId { get; init; } = "UTC";

        /// <summary>ISO 4217 code.</summary>
        public string Currency { get; init; } = "USD";

        public override string ToString() => "[set-up]";
    }

    /// <summary>POST /api/v1/one-time-links/{token}.</summary>
    public sealed record UseLink
    {
        public required string Password { get; init; }

        public override string ToString() => "[link use]";
    }

    /// <summary>PUT /api/v1/clients/{id}/portal-users/{userId}/clients.</summary>
    public sealed record TieClients
    {
        /// <summary>Further clients; those that are not here are no longer tied.</summary>
        public required IReadOnlyList<int> ClientIds { get; init; }
    }

    /// <summary>POST /api/v1/clients/{id}/portal-users.</summary>
    public sealed record InvitePortalUser
    {
        public required string Email { get; init; }

        public override string ToString() => "[invitation]";
    }
}
