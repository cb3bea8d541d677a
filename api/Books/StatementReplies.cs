using LeadExec.Domain.Values;
using LeadExec.Ports.Books;

namespace LeadExec.Api.Books;

/// <summary>Statements as the API shows them.</summary>
internal static class StatementReplies
{
    /// <summary>A page of a statement.</summary>
    public sealed record StatementPage
    {
        public required DateOnly From { get; init; }

        /// <summary>Included.</summary>
        public required DateOnly To { get; init; }

        public required string ZoneId { get; init; }

        public required string Currency { get; init; }

        /// <summary>Of the whole period; on the first page only.</summary>
        public Totals? Totals { get; init; }

        public required IReadOnlyList<LineOfStatement> Items { get; init; }

        public string? Next { get; init; }
    }

    /// <summary>Opening and credits less debits are closing. Above zero: the client has paid more than it bought; the source is owed.</summary>
    public sealed record Totals
    {
        public required Money Opening { get; init; }

        public required Money Credits { get; init; }

        public required Money Debits { get; init; }

        public required Money Closing { get; init; }

        public required long Lines { get; init; }
    }

    /// <summary>One entry of the journal.</summary>
    public sealed record LineOfStatement
    {
        public required DateTimeOffset At { get; init; }

        public required EntryKind Kind { get; init; }

        /// <summary>The delivery, lead, payment, invoice, payout or adjustment that the kind names.</summary>
        public required Guid Reference { get; init; }

        /// <summary>The account on the other side.</summary>
        public required string Counter { get; init; }

        public required Money Amount { get; init; }

        public required Money Balance { get; init; }

        /// <summary>Staff only: a client knows the delivery.</summary>
        public Guid? LeadId { get; init; }

        public int? OrderId { get; init; }
    }
}
