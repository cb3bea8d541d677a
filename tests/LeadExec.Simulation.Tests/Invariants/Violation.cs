using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Invariants;

/// <summary>A rule that does not hold, in words, and the leads whose story tells why.</summary>
internal sealed record Violation(string Rule, string What, ImmutableArray<LeadId> Leads)
{
    public override string ToString() => $"{Rule} {What}";
}
