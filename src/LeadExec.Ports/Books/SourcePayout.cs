using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>A payout or an adjustment, as it is asked for and as it is recorded.</summary>
public sealed record SourcePayout
{
    /// <summary>Longest note.</summary>
    public const int LongestNote = 500;

    /// <summary>Made by the caller; the same one again changes nothing.</summary>
    public required Guid Id { get; init; }

    public required SourcePayoutKind Kind { get; init; }

    public required LeadSourceId SourceId { get; init; }

    /// <summary>Above zero for a payout; an adjustment below zero means that less is owed.</summary>
    public required Money Amount { get; init; }

    /// <summary>Of a payout only.</summary>
    public CashAccount? Account { get; init; }

    public string? Note { get; init; }

    /// <summary>Who recorded it: "user/7".</summary>
    public required string Actor { get; init; }

    /// <summary>When it was recorded, by the database's clock; ignored in a question.</summary>
    public DateTimeOffset At { get; init; }
}
