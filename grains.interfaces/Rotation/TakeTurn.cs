using System.Collections.Immutable;
using Orleans;

namespace LeadExec.Grains.Interfaces.Rotation;

/// <summary>The clients that could take one lead.</summary>
[GenerateSerializer]
[Immutable]
[Alias("take-turn")]
public sealed record TakeTurn
{
    [Id(0)] public required Guid LeadId { get; init; }

    /// <summary>Client numbers in creation order.</summary>
    [Id(1)] public required ImmutableArray<int> Eligible { get; init; }
}
