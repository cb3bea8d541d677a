using System.Collections.Immutable;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;

namespace LeadExec.Grains.Pings;

/// <summary>The ping that a lead follows: its bids, and which of them the source picked. Prints as [ping].</summary>
internal sealed record PingAlong
{
    public required PingId Id { get; init; }

    public ImmutableArray<OfferedBid> Bids { get; init; } = [];

    /// <summary>Shared exchange: the bids that the source picked; empty leaves the choice to us.</summary>
    public ImmutableArray<BidId> Picked { get; init; } = [];

    /// <summary>The standing bids of delivery accounts that were asked.</summary>
    public ImmutableDictionary<DeliveryAccountId, StandingBid> Standing =>
        Bids.Where(offered => offered.Bid is not null).ToImmutableDictionary(offered => offered.AccountId, offered => offered.Bid!);

    /// <summary>The plan without those whose bids the source did not pick; the same plan when it left the choice to us.</summary>
    public ScanPlan Limit(ScanPlan plan)
    {
        if (Picked.IsEmpty)
        {
            return plan;
        }

        var picked = Bids.Where(offered => Picked.Contains(offered.BidId)).Select(offered => offered.AccountId).ToHashSet();
        var left = plan.Rounds.SelectMany(round => round.Candidates).Where(candidate => !picked.Contains(candidate.Account.Id)).Select(candidate => Skipped.Of(candidate, RejectReason.NoBid, "the source picked other bids"));
        return plan with
        {
            Skipped = [.. plan.Skipped, .. left],
            Rounds = [.. plan.Rounds.Select(round => round with { Candidates = [.. round.Candidates.Where(candidate => picked.Contains(candidate.Account.Id))] })
                .Where(round => !round.Candidates.IsEmpty)],
        };
    }

    public override string ToString() => $"[ping {Id}]";
}
