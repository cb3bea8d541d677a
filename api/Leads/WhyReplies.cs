using LeadExec.Api.Security;
using LeadExec.Domain.Capacity;
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

        /// <summary>The moment for which the caps' counts hold.</summary>
        public DateTimeOffset? CapsReadAt { get; init; }

        /// <summary>What cannot be known afterwards.</summary>
        public required IReadOnlyList<string> NotKnown { get; init; }

        /// <summary>The campaign's caps as they are now, of windows that were running then.</summary>
        public required IReadOnlyList<Cap> CampaignCaps { get; init; }

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

        /// <summary>The cap that kept the lead away, as it stood then.</summary>
        public Cap? Cap { get; init; }

        /// <summary>Caps of the delivery account and its client as they are now, of windows that were running then.</summary>
        public required IReadOnlyList<Cap> Caps { get; init; }

        /// <summary>For delivery accounts that at most two changes would have opened.</summary>
        public Remedy? WouldHaveSold { get; init; }
    }

    /// <summary>One limit with both sides.</summary>
    public sealed record Cap
    {
        public required CapScope Scope { get; init; }

        public required CapWindow Window { get; init; }

        /// <summary>Held and delivered in the window; of a refusal that the process log names, at least so many.</summary>
        public required int Used { get; init; }

        public required int Limit { get; init; }

        public required bool Full { get; init; }

        /// <summary>When the window starts again, or enough have left the hour; null when not known.</summary>
        public DateTimeOffset? OpensAt { get; init; }

        public required string ZoneId { get; init; }

        public required string Words { get; init; }
    }

    /// <summary>What would have sold the lead: all changes together.</summary>
    public sealed record Remedy(string Words, IReadOnlyList<Change> Changes);

    /// <summary>One thing that would have to differ.</summary>
    public sealed record Change
    {
        public required RemedyKind Kind { get; init; }

        public required string Words { get; init; }

        /// <summary>The lead field that stood in the way.</summary>
        public string? Field { get; init; }

        public CriteriaOperator? Operator { get; init; }

        public required IReadOnlyList<string> Values { get; init; }

        /// <summary>The operator must not hold.</summary>
        public required bool Not { get; init; }

        /// <summary>The least radius that would have reached the lead.</summary>
        public decimal? Miles { get; init; }

        /// <summary>When the schedule or the cap opens next.</summary>
        public DateTimeOffset? OpensAt { get; init; }

        /// <summary>The full cap.</summary>
        public Cap? Cap { get; init; }

        /// <summary>The least limit with which the lead would have fitted.</summary>
        public int? RaiseTo { get; init; }

        /// <summary>The least price that meets the delivery account's requirements.</summary>
        [MoneyFigure]
        public Money? LeastPrice { get; init; }
    }
}
