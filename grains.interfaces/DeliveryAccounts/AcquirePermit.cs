using Orleans;

namespace LeadExec.Grains.Interfaces.DeliveryAccounts;

/// <summary>Request for a permit; the attempt id makes a repetition harmless.</summary>
[GenerateSerializer]
[Immutable]
[Alias("acquire-permit")]
public sealed record AcquirePermit
{
    [Id(0)] public required Guid AttemptId { get; init; }

    /// <summary>Most permits out at once, from the delivery account's settings.</summary>
    [Id(1)] public required int MaximumConcurrency { get; init; }

    /// <summary>How long the permit may be out, in milliseconds.</summary>
    [Id(2)] public required int LeaseMs { get; init; }

    /// <summary>The buyer has, or may have, seen the delivery before: it is taken from the account's retry budget (FM-57).</summary>
    [Id(3)] public bool Repetition { get; init; }

    /// <summary>Most pings in any minute; null where the permit is not for a ping, or none is set. Beyond it the refusal is PingRateReached.</summary>
    [Id(4)] public int? MostPingsPerMinute { get; init; }
}
