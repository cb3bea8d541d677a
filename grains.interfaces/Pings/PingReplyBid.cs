using Orleans;

namespace LeadExec.Grains.Interfaces.Pings;

/// <summary>A bid as the source sees it: after margin, without the buyer.</summary>
[GenerateSerializer]
[Immutable]
[Alias("ping-reply-bid")]
public sealed record PingReplyBid
{
    [Id(0)] public required Guid BidId { get; init; }

    [Id(1)] public required long PriceCents { get; init; }
}
