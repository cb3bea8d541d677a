namespace LeadExec.Domain.Criteria;

/// <summary>A test of criteria that decides otherwise than it would have to. Its words may quote the lead.</summary>
public sealed record CriteriaChange
{
    public required CriteriaNode Test { get; init; }

    /// <summary>Whether the test has to hold; false inside a negated group.</summary>
    public required bool Wanted { get; init; }

    /// <summary>"State is AZ or CA".</summary>
    public required string Words { get; init; }

    /// <summary>How far the lead is from the place of a radius; null for any other test, and when it is nowhere.</summary>
    public decimal? MilesAway { get; init; }
}
