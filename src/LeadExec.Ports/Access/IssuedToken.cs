using System.Collections.Immutable;

namespace LeadExec.Ports.Access;

/// <summary>A fresh token; the only moment at which it is known in the clear.</summary>
public sealed record IssuedToken(string Token, int LifetimeSeconds, ImmutableArray<string> Scopes)
{
    public override string ToString() => "[issued token]";
}
