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

    /// <summary>What became of the ping that the permit was for, for the account's statistics; null for a delivery.</summary>
    [Id(3)] public PingEnd? Ping { get; init; }
}
