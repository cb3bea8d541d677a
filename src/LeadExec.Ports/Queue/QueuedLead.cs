using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queue;

/// <summary>A lead that was taken out of the queue.</summary>
/// <param name="Waited">How long it was due before it was taken; not below zero.</param>
public sealed record QueuedLead(LeadId Id, TimeSpan Waited);
