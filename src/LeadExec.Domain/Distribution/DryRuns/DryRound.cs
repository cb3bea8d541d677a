using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution.DryRuns;

/// <summary>A round of a dry run: everybody who would be tried in it, in order, were each to refuse.</summary>
public sealed record DryRound(ScanRound Round, ImmutableArray<Candidate> Ordered);
