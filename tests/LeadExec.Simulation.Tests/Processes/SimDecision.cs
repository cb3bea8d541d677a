using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>How staff decided an outcome that nobody knew, as they were told that it was taken; null: they were told nothing.</summary>
internal sealed record SimDecision(LeadId Lead, AttemptId Attempt, bool Accepted, bool? Taken);
