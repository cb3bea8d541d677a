using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Buyers;

/// <summary>One request as the buyer wrote it down, and what it did with it.</summary>
internal sealed record BuyerRequest(LeadId Lead, AttemptId Attempt, string DeliveryId, DeliveryAccountId Account, bool Deduplicates)
{
    public required DateTimeOffset At { get; init; }

    /// <summary>What the buyer holds true, whoever learns of it.</summary>
    public required AttemptState Verdict { get; init; }

    /// <summary>The attempt stood in the record when the request came.</summary>
    public required bool WasHeld { get; init; }

    /// <summary>The person was erased before the request came.</summary>
    public required bool WasErased { get; init; }
}
