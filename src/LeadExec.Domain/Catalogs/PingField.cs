namespace LeadExec.Domain.Catalogs;

/// <summary>A field of the lead type that belongs in a ping (CAMP-45).</summary>
public sealed record PingField
{
    public required string Name { get; init; }

    /// <summary>A ping without it is refused.</summary>
    public bool Required { get; init; }
}
