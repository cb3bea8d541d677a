using System.Numerics;
using LeadExec.Domain.Auction;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Auction;

/// <summary>The rules of an auction written down once more, as plainly as possible: every subset of the bids is looked at.</summary>
internal sealed class AuctionOracle(Bid[] bids, AuctionRules rules)
{
    private readonly Bid[] _bids = [.. bids.OrderBy(bid => (bid.Priority, bid.ClientId.Value, bid.AccountId.Value)).ThenBy(bid => bid.Id.Value)];
    private readonly Figures?[]?[] _at = new Figures?[]?[101];

    /// <summary>Winners in posting order with what each pays, or why nothing is sold.</summary>
    public (AuctionRefusal Refusal, List<(BidId Bid, Money Price)> Winners, Money Revenue, Money Cost) Decide()
    {
        if (Best(rules) is { } best)
        {
            return (AuctionRefusal.None, [.. Order(best).Select(at => (_bids[at].Id, At(best.Buyers)[at]!.Price))], best.Revenue, CostOf(best));
        }

        var most = rules.MaximumWinners ?? 10;
        var free = Best(Free());
        var refusal = free is { } sale ? Missed(rules, sale)
            : Enumerable.Range(1, most).Any(buyers => At(buyers).Any(figures => figures is not null)) ? AuctionRefusal.TooFewBuyers
            : AuctionRefusal.NoBid;
        return (refusal, [], Money.Zero, Money.Zero);
    }

    private AuctionRules Free() => rules with { RevenueRequirement = null, ProfitRequirement = null, ProfitPercentRequirement = null };

    private Subset? Best(AuctionRules wanted)
    {
        var least = Math.Max(1, wanted.MinimumWinners);
        var most = wanted.Strategy is AuctionStrategy.Waterfall or AuctionStrategy.HighestBid ? least : int.MaxValue;
        most = Math.Min(most, wanted.MaximumWinners ?? 10);
        var never = Never();
        Subset? best = null;
        for (var set = 1; set < 1 << _bids.Length; set++)
        {
            var buyers = BitOperations.PopCount((uint)set);
            if (buyers >= least && buyers <= most && SubsetOf(set, buyers, never) is { } subset && (best is not { } other || Compare(subset, other) > 0)
                && Missed(wanted, subset) == AuctionRefusal.None)
            {
                best = subset;
            }
        }

        return best;
    }

    private Subset? SubsetOf(int set, int buyers, int[] never)
    {
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            if ((never[BitOperations.TrailingZeroCount(rest)] & set) != 0)
            {
                return null;
            }
        }

        var figures = At(buyers);
        long value = 0, revenue = 0, after = 0;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            if (figures[at] is not { } one)
            {
                return null;
            }

            value += one.Value;
            revenue += one.Price.Cents;
            after += one.After.Cents;
        }

        return new Subset(set, buyers, value, Money.FromCents(revenue), Money.FromCents(after));
    }

    private Money CostOf(Subset sale) => rules.Cost.Kind switch
    {
        CostKind.Fixed => rules.Cost.Price,
        CostKind.RevenueShare => Money.FromCents(Members(sale).Sum(at => Money.Round((At(sale.Buyers)[at]!.Price.Amount * rules.Cost.Percent / 100m) + rules.Cost.PerSale.Amount).Cents)),
        CostKind.AfterMargin => sale.After,
    };

    private AuctionRefusal Missed(AuctionRules wanted, Subset sale)
    {
        if (sale.Revenue < wanted.RevenueRequirement)
        {
            return AuctionRefusal.RevenueTooLow;
        }

        if (wanted.ProfitRequirement is null && wanted.ProfitPercentRequirement is null)
        {
            return AuctionRefusal.None;
        }

        var profit = (sale.Revenue - CostOf(sale)).Amount;
        var percent = sale.Revenue.Cents == 0 ? 0 : profit / sale.Revenue.Amount * 100m;
        return profit < wanted.ProfitRequirement?.Amount ? AuctionRefusal.ProfitTooLow
            : percent < wanted.ProfitPercentRequirement ? AuctionRefusal.ProfitPercentTooLow
            : AuctionRefusal.None;
    }

    private int Compare(Subset one, Subset other)
    {
        if (one.Value < other.Value && rules.Strategy == AuctionStrategy.BestCombination)
        {
            return -1;
        }

        var money = one.Value != other.Value ? one.Value.CompareTo(other.Value) : one.Revenue.CompareTo(other.Revenue);
        var more = one.Buyers.CompareTo(other.Buyers);
        return rules.Strategy switch
        {
            AuctionStrategy.BestCombination => money != 0 ? money : more != 0 ? -more : Seniority(one, other),
            AuctionStrategy.AllUpToCount => more != 0 ? more : money != 0 ? money : Seniority(one, other),
            AuctionStrategy.Waterfall or AuctionStrategy.HighestBid => more != 0 ? more : InTurn(one, other),
        };
    }

    private int Seniority(Subset one, Subset other)
    {
        var (ones, others) = (Members(one), Members(other));
        var priority = others.Zip(ones).Select(pair => _bids[pair.First].Priority.CompareTo(_bids[pair.Second].Priority)).FirstOrDefault(order => order != 0);
        return priority != 0 ? priority : others.Zip(ones).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);
    }

    private int InTurn(Subset one, Subset other) =>
        Order(other).Zip(Order(one)).Select(pair => Earlier(one.Buyers, pair.First, pair.Second)).FirstOrDefault(order => order != 0);

    private static int[] Members(Subset sale) => [.. Enumerable.Range(0, 31).Where(at => (sale.Set & (1 << at)) != 0)];

    private int[] Order(Subset sale) => [.. Members(sale).Order(Comparer<int>.Create((first, second) => Earlier(sale.Buyers, first, second)))];

    // Below 0 when the first bid comes before the second.
    private int Earlier(int buyers, int first, int second)
    {
        var (one, other) = (At(buyers)[first]!, At(buyers)[second]!);
        var priority = rules.Strategy == AuctionStrategy.Waterfall ? _bids[first].Priority.CompareTo(_bids[second].Priority) : 0;
        return priority != 0 ? priority
            : one.Value != other.Value ? other.Value.CompareTo(one.Value)
            : one.Price != other.Price ? other.Price.CompareTo(one.Price)
            : first.CompareTo(second);
    }

    // For each bid the set of those that it cannot win together with.
    private int[] Never()
    {
        var once = _bids.Where(bid => rules.OnePerClient && !bid.SeveralPerClient).Select(bid => bid.ClientId).ToHashSet();
        var named = _bids.SelectMany(bid => bid.Conflicts.Select(other => (bid.ClientId, other))).ToHashSet();
        bool Excludes(Bid one, Bid other) => one.ClientId == other.ClientId
            ? once.Contains(one.ClientId) || one.AccountId == other.AccountId
            : named.Contains((one.ClientId, other.ClientId)) || named.Contains((other.ClientId, one.ClientId));
        return [.. _bids.Select((bid, at) => _bids.Select((other, to) => at != to && Excludes(bid, other) ? 1 << to : 0).Sum())];
    }

    private Figures?[] At(int buyers) => _at[buyers] ??= [.. _bids.Select(bid => FiguresOf(bid, buyers))];

    private Figures? FiguresOf(Bid bid, int buyers)
    {
        if (bid.Offer.At(buyers) is not { } price || price.Cents is < 0 or > 1_000_000_000)
        {
            return null;
        }

        var after = Money.Round(price.Amount * (1 - (rules.Margin.Percent / 100m))) - rules.Margin.Amount;
        return after.Cents < 0 ? null : new Figures(price, after, (long)(decimal.Round((bid.Weight * after.Amount) - bid.Penalty, 6, MidpointRounding.AwayFromZero) * 1_000_000m));
    }

    private sealed record Figures(Money Price, Money After, long Value);

    private readonly record struct Subset(int Set, int Buyers, long Value, Money Revenue, Money After);
}
