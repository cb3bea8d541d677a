using System.Collections.Immutable;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Pings;

/// <summary>
/// Puts bids into a scan plan, pure; the lead path and the inbound ping decide by the same code. A candidate with a bid is priced at it
/// (F-09); a ping buyer without one is left out with the reason, so is one whose price misses its account's requirements (E-66, CLNT-29)
/// or the campaign's floor. Without an auction the rounds keep their methods, which order by the bids (DIST-52). With one, its winners
/// come first; groups and lists still decide who takes part.
/// </summary>
public static class AuctionPlanner
{
    public static AuctionPlan Apply(ScanPlan plan, AuctionQuestion question)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(question);
        var settings = AuctionSetup.SettingsOf(question.Campaign);
        var bidding = Bidding(plan, question, settings);
        return settings is null
            ? new AuctionPlan { Plan = bidding, MaximumDeliveries = question.MaximumDeliveries }
            : Auctioned(bidding, question, settings);
    }

    /// <summary>
    /// The runners-up in the order in which they are tried, when a winner did not take the lead: the auction again among those left, and
    /// again among those that it leaves. Nobody when as many have the lead as were to get it.
    /// </summary>
    /// <param name="plan">The plan that named the winners.</param>
    /// <param name="round">Its round of runners-up.</param>
    /// <param name="question">What the plan was made from.</param>
    /// <param name="taken">Buyers that have the lead, or may have it.</param>
    public static ImmutableArray<Candidate> RunnersUp(AuctionPlan plan, ScanRound round, AuctionQuestion question, int taken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(question);
        if (taken >= plan.Winners.Length || AuctionSetup.SettingsOf(question.Campaign) is not { } settings)
        {
            return [];
        }

        var open = question with { AskRequirements = false };
        var left = taken == 0 ? round.Candidates : round.Candidates.RemoveAll(candidate => candidate.Account.Exclusive);
        var order = ImmutableArray.CreateBuilder<Candidate>();
        while (!left.IsEmpty)
        {
            var (_, winners) = Decide(left, open, settings, taken);
            if (winners.IsEmpty)
            {
                break;
            }

            order.AddRange(winners);
            var gone = winners.Select(winner => winner.Account.Id).ToHashSet();
            left = left.RemoveAll(candidate => gone.Contains(candidate.Account.Id));
        }

        return order.ToImmutable();
    }

    internal static (AuctionResult Result, ImmutableArray<Candidate> Winners) Decide(
        ImmutableArray<Candidate> candidates, AuctionQuestion question, AuctionSettings settings, int taken)
    {
        var competing = candidates.Length <= AuctionRules.MostBids
            ? candidates
            : [.. candidates.OrderByDescending(candidate => candidate.OrderingPrice).ThenBy(candidate => candidate.Account.Id.Value).Take(AuctionRules.MostBids)];
        var result = Auctioneer.Decide(AuctionSetup.Bids(competing, taken), AuctionSetup.Rules(question, settings, question.MaximumDeliveries - taken));
        var byBid = competing.ToDictionary(AuctionSetup.IdOf);
        var together = taken + result.Winners.Length;
        return (result, [.. result.Winners.Select(winner => byBid[winner.BidId] with { Price = winner.Price, MostTogether = winner.Shape == BidShape.Conditional ? together : null })]);
    }

    /// <summary>The candidate at its bid, or why it gets no lead.</summary>
    internal static (Candidate? Candidate, Skipped? Skipped) Judge(Candidate candidate, AuctionQuestion question, AuctionSettings? settings)
    {
        var bidder = candidate;
        if (PingMethods.NeedsBid(candidate.Account, candidate.Method, question.Catalog))
        {
            if (!question.Bids.TryGetValue(candidate.Account.Id, out var bid))
            {
                return (null, WithoutBid(candidate, question.Traces));
            }

            bidder = candidate.At(bid);
        }

        var cost = question.Campaign.CostOf(bidder.Price);
        var gate = PriceGate.Judge(bidder.Account.Requirements, bidder.Price, cost);
        if (!gate.Accepted)
        {
            return (null, Skipped.Of(candidate, gate.Reason, gate.Detail!));
        }

        var low = settings is not null && (settings.Floor is { } floor ? bidder.Price < floor : bidder.Bid is not null && bidder.Price <= Money.Zero);
        return low
            ? (null, Skipped.Of(candidate, RejectReason.BidOutOfRange, $"bid {bidder.Price} below the campaign's floor {settings!.Floor ?? Money.FromCents(1)}"))
            : (bidder, null);
    }

    private static ScanPlan Bidding(ScanPlan plan, AuctionQuestion question, AuctionSettings? settings)
    {
        var skipped = plan.Skipped.ToBuilder();
        var rounds = ImmutableArray.CreateBuilder<ScanRound>(plan.Rounds.Length);
        foreach (var round in plan.Rounds)
        {
            var left = ImmutableArray.CreateBuilder<Candidate>(round.Candidates.Length);
            foreach (var candidate in round.Candidates)
            {
                var (bidder, why) = Judge(candidate, question, settings);
                if (bidder is not null)
                {
                    left.Add(bidder);
                }
                else
                {
                    skipped.Add(why!);
                }
            }

            if (left.Count > 0)
            {
                rounds.Add(round with { Candidates = left.DrainToImmutable() });
            }
        }

        return plan with { Rounds = rounds.ToImmutable(), Skipped = skipped.ToImmutable() };
    }

    private static AuctionPlan Auctioned(ScanPlan plan, AuctionQuestion question, AuctionSettings settings)
    {
        ImmutableArray<Candidate> all = [.. plan.Rounds.SelectMany(round => round.Candidates)];
        var (result, winners) = Decide(all, question, settings, taken: 0);
        var won = winners.Select(winner => winner.Account.Id).ToHashSet();
        var others = all.RemoveAll(candidate => won.Contains(candidate.Account.Id));
        ImmutableArray<ScanRound> rounds =
        [
            new ScanRound { Kind = ScanRoundKind.Auction, Name = "auction", Candidates = winners },
            new ScanRound { Kind = ScanRoundKind.RunnersUp, Name = "runners-up", Candidates = others },
        ];
        return new AuctionPlan
        {
            Plan = plan with
            {
                Rounds = winners.IsEmpty ? [] : rounds.RemoveAll(round => round.Candidates.IsEmpty),
                Skipped = winners.IsEmpty ? [.. plan.Skipped, .. others.Select(candidate => Skipped.Of(candidate, RejectReason.AuctionLost, $"nothing is sold: {result.Refusal}"))] : plan.Skipped,
                Percentages = [],
            },
            Winners = winners,
            Result = result,
            MaximumDeliveries = settings.Strategy is AuctionStrategy.Waterfall or AuctionStrategy.HighestBid ? Math.Max(1, winners.Length) : question.MaximumDeliveries,
        };
    }

    private static Skipped WithoutBid(Candidate candidate, ImmutableArray<PingTrace> traces)
    {
        var trace = traces.FirstOrDefault(ping => ping.AccountId == candidate.Account.Id);
        return trace is null
            ? Skipped.Of(candidate, RejectReason.NoBid, "no standing bid")
            : Skipped.Of(candidate, trace.Reason == RejectReason.None ? RejectReason.NoBid : trace.Reason, trace.Detail ?? $"the ping ended as {trace.State}");
    }
}
