using LeadExec.Domain.Values;

namespace LeadExec.Ports.Recovery;

/// <summary>An unknown attempt whose time is over and that policy may end.</summary>
public sealed record EndedPin(LeadId LeadId, AttemptId AttemptId);
