using Orleans;

namespace LeadExec.Grains.Interfaces.Leads;

/// <summary>Staff say how an attempt of unknown or failed outcome really ended.</summary>
[GenerateSerializer]
[Immutable]
[Alias("decide-attempt")]
public sealed record DecideAttempt
{
    [Id(0)] public required Guid AttemptId { get; init; }

    /// <summary>True marks it accepted (a manual sale), false not delivered.</summary>
    [Id(1)] public required bool Accepted { get; init; }

    [Id(2)] public required int UserId { get; init; }
}
