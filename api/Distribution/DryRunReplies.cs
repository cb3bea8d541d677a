using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Distribution;

/// <summary>Answers of the dry run.</summary>
public static class DryRunReplies
{
    /// <summary>What would happen to the lead now.</summary>
    public sealed record DryRun
    {
        /// <summary>The version in force, or the one that the changes were put on top of.</summary>
        public required long CatalogVersion { get; init; }

        /// <summary>Whether changes were tried.</summary>
        public required bool WithChanges { get; init; }

        public required DateTimeOffset JudgedAt { get; init; }

        public required Intake Intake { get; init; }

        /// <summary>In order; everybody who would be tried were each to refuse.</summary>
        public required IReadOnlyList<Round> Rounds { get; init; }

        /// <summary>Delivery accounts that are not tried: at most 200, those that failed the latest gate before the others.</summary>
        public required IReadOnlyList<SkippedAccount> Skipped { get; init; }

        /// <summary>How many are not tried.</summary>
        public required int SkippedCount { get; init; }

        public required IReadOnlyList<string> Notes { get; init; }

        /// <summary>What distribution hooks changed.</summary>
        public string? HooksApplied { get; init; }

        /// <summary>Why no distribution hook was applied.</summary>
        public string? HooksFailure { get; init; }

        /// <summary>What only a real run decides.</summary>
        public required IReadOnlyList<string> NotJudged { get; init; }
    }

    /// <summary>What the gates of the campaign say; only a valid lead is distributed.</summary>
    public sealed record Intake
    {
        public required LeadValidity Validity { get; init; }

        public RejectReason? Reason { get; init; }

        public string? Message { get; init; }

        public required IReadOnlyList<FieldError> Errors { get; init; }
    }

    /// <summary>A round in its order.</summary>
    public sealed record Round(ScanRoundKind Kind, string Name, DistributionMethod? Method, IReadOnlyList<Candidate> Candidates);

    /// <summary>A delivery account that would be tried.</summary>
    public sealed record Candidate
    {
        /// <summary>Counted over all rounds, from 1.</summary>
        public required int Place { get; init; }

        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int AccountId { get; init; }

        public required string Account { get; init; }

        public required int MethodId { get; init; }

        /// <summary>The most that is charged.</summary>
        [MoneyFigure]
        public required Money Price { get; init; }

        public required bool Exclusive { get; init; }
    }

    /// <summary>A delivery account that would not be tried, with its first failing gate.</summary>
    public sealed record SkippedAccount
    {
        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int AccountId { get; init; }

        public required string Account { get; init; }

        public required RejectReason Reason { get; init; }

        public required string ReasonText { get; init; }

        /// <summary>Both sides of the comparison; may quote the lead.</summary>
        public required string Detail { get; init; }
    }
}
