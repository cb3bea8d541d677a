using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>How the bids of one delivery account are ranked and bounded. They are ranked by weighted value and paid at the bid.</summary>
public sealed record BidSettings
{
    public const decimal LeastWeight = 0.01m;

    public const decimal MostWeight = 100m;

    public static BidSettings Standard { get; } = new();

    /// <summary>The bid counts so many times when ranked, 0.01 to 100 with at most four decimals. Default 1.</summary>
    public decimal Weight { get; init; } = 1m;

    /// <summary>Taken off the weighted bid when ranked. Default 0.</summary>
    public Money Penalty { get; init; }

    /// <summary>A bid below it is out of range and not used; null takes every bid.</summary>
    public Money? Floor { get; init; }

    /// <summary>A bid above it is out of range and not used; null takes every bid. It also bounds what a pending bidder can still offer.</summary>
    public Money? Ceiling { get; init; }

    /// <summary>Most pings per minute to this delivery account, 1 to 1,000,000; null is unlimited.</summary>
    public int? MostPerMinute { get; init; }

    /// <summary>A webhook method of the same client and lead type that is told when its bid lost; null tells nobody.</summary>
    public DeliveryMethodId? LossNoticeMethodId { get; init; }
}
