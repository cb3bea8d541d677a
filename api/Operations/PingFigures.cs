using LeadExec.Grains.Interfaces.DeliveryAccounts;

namespace LeadExec.Api.Operations;

/// <summary>Pings of one delivery account by how they ended (DIST-51, E-105). Counts since <see cref="Since"/>, when this account's grain last started.</summary>
internal sealed record PingFigures
{
    public required DateTimeOffset Since { get; init; }

    /// <summary>A price in range, in time.</summary>
    public required long Bids { get; init; }

    /// <summary>No, or no usable price in range.</summary>
    public required long Refused { get; init; }

    /// <summary>No answer in time.</summary>
    public required long TimedOut { get; init; }

    /// <summary>An error, or a broken connection.</summary>
    public required long Failed { get; init; }

    /// <summary>Not waited for, because the result was certain.</summary>
    public required long NotNeeded { get; init; }

    /// <summary>Of those that timed out or were not needed: answers that came all the same. Never used.</summary>
    public required long Late { get; init; }

    /// <summary>Not sent: breaker, concurrency, rate, or a request that could not be made.</summary>
    public required long NotSent { get; init; }

    public static PingFigures? Of(PingCounts? counts) => counts is null ? null : new PingFigures
    {
        Since = counts.Since,
        Bids = counts.Bids,
        Refused = counts.Refused,
        TimedOut = counts.TimedOut,
        Failed = counts.Failed,
        NotNeeded = counts.NotNeeded,
        Late = counts.Late,
        NotSent = counts.Shed,
    };
}
