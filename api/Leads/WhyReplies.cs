using LeadExec.Domain.Criteria;
using LeadExec.Domain.Distribution.Why;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Leads;

/// <summary>Answers about why a lead went where it went.</summary>
public static class WhyReplies
{
    /// <summary>A page of delivery accounts in creation order.</summary>
    public sealed record Why
    {
        /// <summary>The catalog version that was in force when the lead was received; gates are judged with it.</summary>
        public required long CatalogVersion { get; init; }

        /// <summary>The moment of the lead's scan, for which gates are judged.</summary>
        public required DateTimeOffset JudgedFor { get; init; }

        /// <summary>What cannot be known afterwards.</summary>
        public required IReadOnlyList<string> NotKnown { get; init; }

        public required IReadOnlyList<Finding> Items { get; init; }

        /// <summary>What to skip for the next page; null at the end.</summary>
        public int? Next { get; init; }
    }

    /// <summary>One delivery account.</summary>
    public sealed record Finding
    {
        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int AccountId { get; init; }

        public required string Account { get; init; }

        public required WhyOutcome Outcome { get; init; }

        /// <summary>The first failing gate, or the reason of the attempt.</summary>
        public RejectReason? Reason { get; init; }

        public string? ReasonText { get; init; }

        /// <summary>Both sides of the comparison; may quote the lead.</summary>
        public string? Detail { get; init; }

        /// <summary>Written down when it happened; otherwise judged again.</summary>
        public required bool Recorded { get; init; }

        /// <summary>For delivery accounts that failed exactly one gate.</summary>
        public Remedy? WouldHaveSold { get; init; }
    }

    /// <summary>What would have passed the gate.</summary>
    public sealed record Remedy(string Words, string? Field, CriteriaOperator? Operator, IReadOnlyList<string> Values, DateTimeOffset? OpensAt);
}
