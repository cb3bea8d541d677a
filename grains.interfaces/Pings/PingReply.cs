using System.Collections.Immutable;
using LeadExec.Domain.Values;
using Orleans;

namespace LeadExec.Grains.Interfaces.Pings;

/// <summary>The reply to a ping (RCV-26, RCV-27, E-22). Amounts in cents.</summary>
[GenerateSerializer]
[Immutable]
[Alias("ping-reply")]
public sealed record PingReply
{
    [Id(0)] public required Guid PingId { get; init; }

    /// <summary>There is a buyer; <see cref="OrderId"/> is set and durable.</summary>
    [Id(1)] public required bool Accepted { get; init; }

    /// <summary>Why not; None when accepted.</summary>
    [Id(2)] public RejectReason Reason { get; init; }

    /// <summary>More exact words for the source than the reason's own; names fields, never values.</summary>
    [Id(3)] public string? Message { get; init; }

    [Id(4)] public ImmutableArray<PingFieldError> Errors { get; init; } = [];

    /// <summary>What the source would be paid, by the best combination; in shared exchange by the best bid.</summary>
    [Id(5)] public long PriceCents { get; init; }

    /// <summary>The order id in clear; it stands nowhere else.</summary>
    [Id(6)] public string? OrderId { get; init; }

    /// <summary>The last moment at which the order id can be used, by the clock of the database.</summary>
    [Id(7)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Shared exchange: every standing bid, best first.</summary>
    [Id(8)] public ImmutableArray<PingReplyBid> Bids { get; init; } = [];

    /// <summary>Prints without the order id.</summary>
    public override string ToString() => $"{PingId} {(Accepted ? "accepted" : Reason)}";
}
