using LeadExec.Api.Security;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Leads;

/// <summary>Answers of the endpoints about inbound pings. Amounts are decimal text; times are UTC.</summary>
public static class PingReplies
{
    /// <summary>A page of pings; <paramref name="Next"/> is the cursor of the next page.</summary>
    public sealed record PingPage(IReadOnlyList<PingItem> Items, string? Next);

    /// <summary>States of C-9.</summary>
    public enum InboundPingState
    {
        Declined = 0,
        Accepted = 1,
        Consumed = 2,
        Expired = 3,
    }

    /// <summary>What lists and details tell of a ping; nothing in it was posted.</summary>
    public abstract record PingFacts
    {
        public required Guid Id { get; init; }

        public required DateTimeOffset ReceivedAt { get; init; }

        public required int LeadTypeId { get; init; }

        public required string LeadType { get; init; }

        public required int LeadSourceId { get; init; }

        public required string LeadSource { get; init; }

        public required int CampaignId { get; init; }

        public required string Campaign { get; init; }

        public required InboundPingState State { get; init; }

        /// <summary>Why it was declined; null when it was not.</summary>
        public RejectReason? Reason { get; init; }

        public string? ReasonText { get; init; }

        public string? ReasonDetail { get; init; }

        /// <summary>What the answer said the source would be paid.</summary>
        [MoneyFigure]
        public required Money Price { get; init; }

        /// <summary>What the best combination would bring (F-19).</summary>
        [MoneyFigure]
        public required Money Revenue { get; init; }

        /// <summary>Delivery accounts that would take the lead.</summary>
        public required int Matches { get; init; }

        public required bool Test { get; init; }

        /// <summary>Shared exchange: the source picks among the bids.</summary>
        public required bool Shared { get; init; }

        public required int ElapsedMs { get; init; }

        /// <summary>The lead that used the order id up.</summary>
        public Guid? LeadId { get; init; }

        public DateTimeOffset? UsedAt { get; init; }
    }

    /// <summary>A ping in a list.</summary>
    public sealed record PingItem : PingFacts;

    /// <summary>One ping with what became of each buyer's ping.</summary>
    public sealed record PingDetails : PingFacts
    {
        public required IReadOnlyList<PingBid> Bids { get; init; }
    }

    /// <summary>One buyer's ping (C-10).</summary>
    public sealed record PingBid
    {
        public required int ClientId { get; init; }

        public required string Client { get; init; }

        public required int DeliveryAccountId { get; init; }

        public required string DeliveryAccount { get; init; }

        public required PingState State { get; init; }

        [MoneyFigure]
        public Money? Price { get; init; }

        public required int ElapsedMs { get; init; }

        public RejectReason? Reason { get; init; }

        public string? Detail { get; init; }
    }
}
