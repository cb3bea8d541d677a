using System.Collections.Immutable;

namespace LeadExec.Ports.Access;

/// <summary>A credential of the client-credentials grant; its secret was shown once (SET-32 to SET-34).</summary>
public sealed record ApiCredential
{
    public required string ClientId { get; init; }

    public required string Description { get; init; }

    public required ImmutableArray<string> Scopes { get; init; }

    public required bool Enabled { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
