using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>How bids of a campaign's leads compete, and what we keep of them.</summary>
public sealed record AuctionSettings
{
    /// <summary>What a ping-post campaign without settings has: the best combination without floor and margin.</summary>
    public static AuctionSettings Standard { get; } = new();

    public AuctionStrategy Strategy { get; init; }

    /// <summary>Least bid that competes; null takes every bid above 0.</summary>
    public Money? Floor { get; init; }

    /// <summary>What we keep of every sale; null keeps no amount. Not together with <see cref="MarginPercent"/>.</summary>
    public Money? MarginAmount { get; init; }

    /// <summary>What we keep of every sale in percent of the bid, 0 to 100 with at most two decimals; null keeps no percentage.</summary>
    public decimal? MarginPercent { get; init; }
}
