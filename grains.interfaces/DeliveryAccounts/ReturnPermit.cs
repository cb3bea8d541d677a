using LeadExec.Domain.Delivery;
using Orleans;

namespace LeadExec.Grains.Interfaces.DeliveryAccounts;

/// <summary>A permit comes back with the outcome of its attempt.</summary>
[GenerateSerializer]
[Immutable]
[Alias("return-permit")]
public sealed record ReturnPermit
{
    [Id(0)] public required Guid AttemptId { get; init; }

    [Id(1)] public required AttemptState Outcome { get; init; }

    [Id(2)] public required int ElapsedMs { get; init; }
}
