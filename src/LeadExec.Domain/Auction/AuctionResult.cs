using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Auction;

/// <summary>The outcome of an auction. Unless the lead is sold all amounts are zero.</summary>
public sealed record AuctionResult
{
    /// <summary>In the order in which the lead is posted to them.</summary>
    public required ImmutableArray<AuctionWinner> Winners { get; init; }

    /// <summary>Every other bid, in the order of priority, client, account and bid.</summary>
    public required ImmutableArray<AuctionLoss> Losses { get; init; }

    /// <summary><see cref="AuctionRefusal.None"/> exactly when there are winners.</summary>
    public required AuctionRefusal Refusal { get; init; }

    /// <summary>What all winners pay.</summary>
    public Money Revenue { get; init; }

    /// <summary>What the source gets for the lead when all winners take it.</summary>
    public Money Cost { get; init; }

    /// <summary>Revenue - cost (F-03).</summary>
    public Money Profit => Revenue - Cost;

    /// <summary>Profit / revenue x 100, not rounded; 0 without revenue (F-04, E-22).</summary>
    public decimal ProfitPercent => Revenue.Cents == 0 ? 0 : Profit.Amount / Revenue.Amount * 100m;

    /// <summary>False when the node limit ended the search: the winners are the best sale found, and there may be a better one.</summary>
    public required bool Optimal { get; init; }

    /// <summary>Partial sales that were looked at; the node limit counts these.</summary>
    public required int Nodes { get; init; }
}
