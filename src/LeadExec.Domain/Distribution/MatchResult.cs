using System.Collections.Immutable;

namespace LeadExec.Domain.Distribution;

/// <summary>Every delivery account of the lead's type: those that may get it, and why the others may not.</summary>
public sealed record MatchResult(ImmutableArray<Candidate> Candidates, ImmutableArray<Skipped> Skipped);
