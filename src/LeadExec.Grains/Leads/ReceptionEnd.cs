using LeadExec.Ports.Leads;

namespace LeadExec.Grains.Leads;

/// <summary>How a submission ended: with a stored answer, or with the reply that says why it has none of its own.</summary>
internal sealed record ReceptionEnd(StoredAnswer? Answer, LeadCommitReply? Stop)
{
    /// <summary>The lead is in the delivery queue and due at once.</summary>
    public bool Queued { get; init; }
}
