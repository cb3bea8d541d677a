namespace LeadExec.Ports.Books;

/// <summary>A month that is closed, or being closed.</summary>
public sealed record BookPeriod
{
    public required BookMonth Month { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Null while it is being closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public required string ClosedBy { get; init; }

    /// <summary>The last seal of the journal then; null while the journal was empty.</summary>
    public long? Seal { get; init; }

    /// <summary>Its hash, lower-case hex.</summary>
    public string? Hash { get; init; }

    /// <summary>Null while it is being closed.</summary>
    public PeriodFigures? Figures { get; init; }
}
