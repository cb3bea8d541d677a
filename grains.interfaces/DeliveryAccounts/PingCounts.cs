using Orleans;

namespace LeadExec.Grains.Interfaces.DeliveryAccounts;

/// <summary>
/// Pings of one delivery account since <see cref="Since"/>, by how they ended. Kept in memory: a restart of their owner starts them
/// anew, which <see cref="Since"/> shows.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("ping-counts")]
public sealed record PingCounts
{
    [Id(0)] public required DateTimeOffset Since { get; init; }

    [Id(1)] public long Bids { get; init; }

    [Id(2)] public long Refused { get; init; }

    [Id(3)] public long TimedOut { get; init; }

    [Id(4)] public long Failed { get; init; }

    [Id(5)] public long NotNeeded { get; init; }

    /// <summary>Answers that came after waiting had ended; those pings are in <see cref="TimedOut"/> or <see cref="NotNeeded"/> too.</summary>
    [Id(6)] public long Late { get; init; }

    /// <summary>Not sent.</summary>
    [Id(7)] public long Shed { get; init; }

    /// <summary>The same and one more.</summary>
    public PingCounts With(PingEnd end) => end switch
    {
        PingEnd.Bid => this with { Bids = Bids + 1 },
        PingEnd.Refused => this with { Refused = Refused + 1 },
        PingEnd.TimedOut => this with { TimedOut = TimedOut + 1 },
        PingEnd.Failed => this with { Failed = Failed + 1 },
        PingEnd.NotNeeded => this with { NotNeeded = NotNeeded + 1 },
        PingEnd.Late => this with { Late = Late + 1 },
        PingEnd.Shed => this with { Shed = Shed + 1 },
    };
}
