using LeadExec.Domain.Distribution;

namespace LeadExec.Domain.Flow;

/// <summary>A failed delivery that is tried again at <see cref="DueAt"/> if the lead can still be sold to that client (E-64, DELV-43).</summary>
public sealed record PlannedRetry
{
    public required Candidate Candidate { get; init; }

    public required Guid DeliveryId { get; init; }

    /// <summary>Retries made so far to this account.</summary>
    public required int Done { get; init; }

    public required DateTimeOffset DueAt { get; init; }
}
