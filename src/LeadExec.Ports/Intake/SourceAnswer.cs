using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.Ports.Intake;

/// <summary>What a source may learn about one of its own leads.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Answer">The stored final answer; null while the lead is worked on.</param>
public sealed record SourceAnswer(LeadId LeadId, StoredAnswer? Answer);
