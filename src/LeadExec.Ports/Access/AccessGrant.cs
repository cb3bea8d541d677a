using System.Collections.Immutable;

namespace LeadExec.Ports.Access;

/// <summary>What a valid token allows.</summary>
public sealed record AccessGrant
{
    /// <summary>Client id of the credential.</summary>
    public required string ClientId { get; init; }

    /// <summary>Scopes fixed when the credential was made (SET-34); see <see cref="AccessScopes"/>.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool Allows(string scope) => Scopes.Contains(scope, StringComparer.Ordinal);
}
