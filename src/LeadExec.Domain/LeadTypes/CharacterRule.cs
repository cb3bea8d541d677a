namespace LeadExec.Domain.LeadTypes;

/// <summary>The invalid-characters setting of a field (LT-16, E-10); applied after trimming and before the value is read by type.</summary>
public sealed record CharacterRule
{
    public static CharacterRule Any { get; } = new();

    public CharacterSet Set { get; init; }

    /// <summary>The refused characters of <see cref="CharacterSet.DenyList"/>.</summary>
    public string Denied { get; init; } = "";

    public CharacterAction Action { get; init; }
}
