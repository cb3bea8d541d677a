using LeadExec.Ports.Books;

namespace LeadExec.Api.Books;

/// <summary>Months of the books as the API shows them.</summary>
internal static class PeriodReplies
{
    /// <summary>Closed months, newest first; ask for older ones with <c>before</c>.</summary>
    public sealed record Periods
    {
        public required IReadOnlyList<Period> Items { get; init; }
    }

    public sealed record Period
    {
        /// <summary>"2026-10".</summary>
        public required string Month { get; init; }

        public required PeriodState State { get; init; }

        public required DateTimeOffset From { get; init; }

        /// <summary>Exclusive.</summary>
        public required DateTimeOffset To { get; init; }

        public DateTimeOffset? ClosedAt { get; init; }

        public string? ClosedBy { get; init; }

        /// <summary>The last seal of the journal when it was closed.</summary>
        public long? Seal { get; init; }

        public string? Hash { get; init; }

        /// <summary>Of an open month as they are now; absent while it is being closed.</summary>
        public PeriodFigures? Figures { get; init; }
    }
}
