namespace LeadExec.Domain.Criteria;

/// <summary>What the functions of E-60 may know about the client whose delivery account is asked.</summary>
public sealed record CriteriaClient
{
    /// <summary>IANA name of the client's zone, in which weekday and hour of receipt are read.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The client's own place; null when unknown.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Whether <see cref="LastSoldAt"/> was looked up; otherwise a test of it cannot run.</summary>
    public bool KnowsSales { get; init; }

    /// <summary>When this client last bought a lead with the same phone or e-mail; null when never.</summary>
    public DateTimeOffset? LastSoldAt { get; init; }
}
