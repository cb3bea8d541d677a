namespace LeadExec.Domain.Delivery;

/// <summary>Our value to theirs; compared without case (DELV-29).</summary>
public sealed record ValueMapping
{
    public required string Ours { get; init; }

    public required string Theirs { get; init; }
}
