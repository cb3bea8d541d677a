using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>What one source brought in a period and what it is paid for it (E-97, F-13, VEND-08). Opening + Cost + Adjusted - Paid = Closing.</summary>
public sealed record SourceFigures
{
    public required LeadSourceId SourceId { get; init; }

    /// <summary>Leads that came in and were accepted, less those of earlier periods that were rejected after all.</summary>
    public required long Accepted { get; init; }

    /// <summary>Leads that were returned to the source, whenever they came.</summary>
    public required long Returned { get; init; }

    /// <summary>The send count (F-13).</summary>
    public long Net => Accepted - Returned;

    /// <summary>Costs of leads and shares of sales that were booked, less what was taken back.</summary>
    public required Money Cost { get; init; }

    public required Money Adjusted { get; init; }

    public required Money Paid { get; init; }

    /// <summary>Owed before the period.</summary>
    public required Money Opening { get; init; }

    /// <summary>Owed at its end.</summary>
    public Money Closing => Opening + Cost + Adjusted - Paid;
}
