using LeadExec.Domain.Values;
using LeadExec.Ports.Books;

namespace LeadExec.Api.Books;

/// <summary>Requests and answers about what sources are owed and paid.</summary>
internal static class PayoutBodies
{
    /// <summary>Money that was paid to a source.</summary>
    public sealed record Payout
    {
        /// <summary>Made by the caller; the same payout again changes nothing.</summary>
        public required Guid PayoutId { get; init; }

        /// <summary>At most what the source is owed.</summary>
        public required Money Amount { get; init; }

        public required CashAccount Account { get; init; }

        public string? Note { get; init; }
    }

    /// <summary>A change of what a source is owed.</summary>
    public sealed record Adjustment
    {
        /// <summary>Made by the caller; the same adjustment again changes nothing.</summary>
        public required Guid AdjustmentId { get; init; }

        /// <summary>Below zero: less is owed.</summary>
        public required Money Amount { get; init; }

        public required string Note { get; init; }
    }

    /// <summary>What the source is owed now.</summary>
    public sealed record Standing
    {
        public required Money Owed { get; init; }
    }

    /// <summary>What sources brought and are paid (E-97).</summary>
    public sealed record PayoutFigures
    {
        public required DateOnly From { get; init; }

        /// <summary>Included.</summary>
        public required DateOnly To { get; init; }

        public required string ZoneId { get; init; }

        public required string Currency { get; init; }

        public required IReadOnlyList<FiguresOfSource> Items { get; init; }
    }

    /// <summary>One source's figures. Opening + cost + adjusted - paid = closing.</summary>
    public sealed record FiguresOfSource
    {
        public required int SourceId { get; init; }

        public required string Source { get; init; }

        public required long Accepted { get; init; }

        public required long ReturnedToSource { get; init; }

        /// <summary>The send count (F-13).</summary>
        public required long Net { get; init; }

        public required Money Cost { get; init; }

        public required Money Adjusted { get; init; }

        public required Money Paid { get; init; }

        public required Money Opening { get; init; }

        public required Money Closing { get; init; }
    }

    public sealed record PayoutPage
    {
        public required IReadOnlyList<RecordedPayout> Items { get; init; }

        public string? Next { get; init; }
    }

    /// <summary>A payout or adjustment that was recorded.</summary>
    public sealed record RecordedPayout
    {
        public required Guid Id { get; init; }

        public required SourcePayoutKind Kind { get; init; }

        public required Money Amount { get; init; }

        public CashAccount? Account { get; init; }

        public string? Note { get; init; }

        public required string Actor { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}
