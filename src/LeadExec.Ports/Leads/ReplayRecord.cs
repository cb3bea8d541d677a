using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>An earlier post that a new one repeats (decision 1).</summary>
public sealed record ReplayRecord
{
    public required LeadId LeadId { get; init; }

    /// <summary>Same Idempotency-Key, but another body: 422 (FM-36).</summary>
    public bool InputDiffers { get; init; }

    /// <summary>Null while the first one is still running.</summary>
    public StoredAnswer? Answer { get; init; }
}
