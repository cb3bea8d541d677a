using Orleans;

namespace LeadExec.Grains.Interfaces.DeliveryAccounts;

/// <summary>What the "failing n in a row" banner shows (decision 18).</summary>
[GenerateSerializer]
[Immutable]
[Alias("delivery-account-health")]
public sealed record DeliveryAccountHealth
{
    [Id(0)] public required int PermitsOut { get; init; }

    [Id(1)] public required int FailuresInARow { get; init; }

    /// <summary>Null while the breaker lets leads through.</summary>
    [Id(2)] public DateTimeOffset? BreakerOpenUntil { get; init; }

    /// <summary>Moving average of answers, milliseconds; 0 before the first.</summary>
    [Id(3)] public int AverageMs { get; init; }

    /// <summary>Its pings; null before the first.</summary>
    [Id(4)] public PingCounts? Pings { get; init; }
}
