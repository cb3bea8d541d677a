using System.Collections.Immutable;
using LeadExec.Ports.Invariants;

namespace LeadExec.Api.Operations;

/// <summary>Answers about checks of the record.</summary>
internal static class InvariantReplies
{
    public static InvariantRunReply Show(InvariantRun run) => new()
    {
        Number = run.Number,
        AskedAt = run.AskedAt,
        AskedBy = run.AskedBy,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        ElapsedMs = (long?)(run.EndedAt - run.StartedAt)?.TotalMilliseconds,
        Broken = run.Broken,
        NotJudged = run.NotJudged,
        Invariants = [.. run.Findings.Select(finding => new InvariantReply(finding.Id, finding.Statement, finding.State, finding.Violations, finding.Rows, finding.ElapsedMs))],
    };

    /// <summary>The last check that ended, and the one that waits or is under way.</summary>
    internal sealed record InvariantsReply
    {
        /// <summary>Null before the first check.</summary>
        public InvariantRunReply? Last { get; init; }

        /// <summary>Null when none waits or is under way.</summary>
        public InvariantRunReply? Open { get; init; }
    }

    internal sealed record InvariantRunReply
    {
        /// <summary>Grows with each check.</summary>
        public required long Number { get; init; }

        public required DateTimeOffset AskedAt { get; init; }

        /// <summary>"schedule", or who asked.</summary>
        public required string AskedBy { get; init; }

        public DateTimeOffset? StartedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public long? ElapsedMs { get; init; }

        /// <summary>Invariants that do not hold.</summary>
        public required int Broken { get; init; }

        /// <summary>Invariants that took too long to be judged.</summary>
        public required int NotJudged { get; init; }

        /// <summary>Empty until the check ends.</summary>
        public required ImmutableArray<InvariantReply> Invariants { get; init; }
    }

    /// <param name="Id">For example "INV-08".</param>
    /// <param name="Statement">What must hold.</param>
    /// <param name="State">Whether it holds.</param>
    /// <param name="Violations">Rows of the record that break it, counted up to 100,000.</param>
    /// <param name="Rows">Ids of the first ten.</param>
    /// <param name="ElapsedMs">How long it took to judge.</param>
    internal sealed record InvariantReply(string Id, string Statement, FindingState State, int Violations, ImmutableArray<string> Rows, int ElapsedMs);
}
