using LeadExec.Domain.Values;

namespace LeadExec.Ports.Recovery;

/// <summary>Leads that a process took over from dead ones.</summary>
/// <param name="ToResume">Leads that go on now.</param>
/// <param name="Parked">Leads that were started more than three times; they wait in quality control for a person (FM-07).</param>
public sealed record TakenOver(IReadOnlyList<LeadId> ToResume, IReadOnlyList<LeadId> Parked);
