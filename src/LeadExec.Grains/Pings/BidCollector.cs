using System.Collections.Immutable;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Pings;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadExec.Grains.Pings;

/// <summary>
/// Pings every eligible buyer of a lead at once and waits until all have answered, nobody left could change the result, or the
/// deadline less our reserve is there (E-105, DIST-51). Runs in the caller's turns; every wait is on the given clock, so that
/// deadlines are exact where time is virtual (decision 33).
/// </summary>
internal sealed class BidCollector(PingServices services, IPingPermits permits)
{
    /// <summary>With the permits of the delivery accounts' grains.</summary>
    public static BidCollector Of(PingServices services, IGrainFactory grains) => new(services, new GrainPermits(grains));

    /// <summary>The bids, each in range and in time, with a trace of every ping. Nobody to ping is no wait.</summary>
    public async Task<CollectedBids> CollectAsync(BidRequest request)
    {
        var round = new PingRound
        {
            Services = services,
            Permits = permits,
            Log = services.Logs.CreateLogger<BidCollector>(),
            Request = request,
            Lead = PingLead.Without(request.Lead),
            Cutoff = request.Deadline - TimeSpan.FromMilliseconds(services.Run.FinishingReserveMs),
        };
        var asks = Start(round);
        if (asks.IsEmpty)
        {
            return CollectedBids.None;
        }

        var early = await WaitAsync(round, asks);
        var traces = ImmutableArray.CreateBuilder<PingTrace>(asks.Length);
        foreach (var ask in asks)
        {
            traces.Add(await ask.CloseAsync(early));
        }

        return new CollectedBids
        {
            WithBids = [.. asks.SelectMany(ask => ask.Bid is { } bid ? [ask.Candidate.At(bid)] : Array.Empty<Candidate>())],
            Traces = traces.MoveToImmutable(),
            ClosedEarly = early,
        };
    }

    private ImmutableArray<PingAsk> Start(PingRound round)
    {
        var asks = ImmutableArray.CreateBuilder<PingAsk>();
        foreach (var candidate in round.Request.Candidates)
        {
            if (PingMethods.Of(candidate.Account, candidate.Method, round.Request.Catalog) is { } ping)
            {
                asks.Add(asks.Count < services.Run.MostBidders
                    ? PingAsk.Start(round, candidate, ping)
                    : PingAsk.Shed(round, candidate, ping, RejectReason.PingRateReached));
            }
        }

        return asks.ToImmutable();
    }

    /// <summary>True when waiting ended because nobody left could change the result.</summary>
    private async Task<bool> WaitAsync(PingRound round, ImmutableArray<PingAsk> asks)
    {
        var left = round.Left > TimeSpan.Zero ? round.Left : TimeSpan.Zero;
        await using var timer = services.Time.CreateTimer(_ => round.Bell.Close(), null, left, Timeout.InfiniteTimeSpan);
        ImmutableHashSet<DeliveryAccountId>? keeping = null;
        for (var open = asks.RemoveAll(ask => ask.IsOver); !open.IsEmpty;)
        {
            var next = round.Bell.Next;
            if (round.Bell.IsClosed)
            {
                return false;
            }

            await next;
            var over = open.Where(ask => ask.IsOver && keeping?.Contains(ask.Candidate.Account.Id) != false).Take(1).ToList();
            open = open.RemoveAll(ask => ask.IsOver);
            if (over.Count > 0 && !open.IsEmpty && !round.Bell.IsClosed)
            {
                keeping = Keeping(round.Request, asks, open);
                if (keeping is { IsEmpty: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Asked again only when somebody is over who kept it open, because what the others answer decides nothing.</summary>
    private static ImmutableHashSet<DeliveryAccountId>? Keeping(BidRequest request, ImmutableArray<PingAsk> asks, ImmutableArray<PingAsk> open) =>
        !EarlyClose.IsBounded(request.Campaign, open.Select(ask => ask.Candidate)) ? null : EarlyClose.Keeping(new EarlyQuestion
        {
            Catalog = request.Catalog,
            Campaign = request.Campaign,
            MaximumDeliveries = request.MaximumDeliveries,
            AskRequirements = request.AskRequirements,
            Standing = [.. request.Candidates.Where(candidate => !PingMethods.NeedsBid(candidate.Account, candidate.Method, request.Catalog)), .. asks.Where(ask => ask.Bid is not null).Select(ask => ask.Candidate.At(ask.Bid!))],
            Pending = [.. open.Select(ask => ask.Candidate)],
        });
}
