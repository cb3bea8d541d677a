using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Order by share: who is furthest behind comes first (F-16, F-17). Exact in whole numbers. Clients are given in the order of the
/// base method, which decides among equals (DIST-11).
/// </summary>
public static class Shares
{
    /// <summary>Highest weight; with it every product fits 64 bits.</summary>
    public const int HighestWeight = 10_000;

    /// <summary>100 percent, in the hundredths that numbers are given in.</summary>
    public const int Hundred = 10_000;

    // Places that are chosen one by one, as if those before had refused; behind them the order is that of the last choice.
    private const int ChosenOneByOne = 64;

    /// <summary>
    /// Largest weight / (sum of weights) x (n + 1) - own count first, n the deliveries of all in the frame (F-16). Each next place
    /// is chosen among those left, renormalised, because it is reached only when the ones before do not take the lead (E-45).
    /// Weight 0 comes after all others.
    /// </summary>
    public static ImmutableArray<ClientId> Weighted(IReadOnlyList<ClientShare> inBaseOrder)
    {
        ArgumentNullException.ThrowIfNull(inBaseOrder);
        var left = inBaseOrder.Where(share => share.Number > 0).ToList();
        var order = ImmutableArray.CreateBuilder<ClientId>(inBaseOrder.Count);
        var (weights, deliveries) = (left.Sum(share => (long)share.Number), left.Sum(share => share.Count));
        long Behind(ClientShare share) => (share.Number * (deliveries + 1)) - (share.Count * weights);
        while (left.Count > 0 && order.Count < ChosenOneByOne)
        {
            var next = Largest(left, Behind);
            order.Add(left[next].Client);
            weights -= left[next].Number;
            deliveries -= left[next].Count;
            left.RemoveAt(next);
        }

        order.AddRange(left.OrderByDescending(Behind).Select(share => share.Client));
        order.AddRange(inBaseOrder.Where(share => share.Number <= 0).Select(share => share.Client));
        return order.DrainToImmutable();
    }

    /// <summary>
    /// Largest percent / 100 x (n + 1) - own count first, n all earlier leads of the frame (F-17). Who is not behind any more has
    /// its share: it comes last by itself, or not at all (E-46).
    /// </summary>
    public static ImmutableArray<ClientId> Percentage(IReadOnlyList<ClientShare> inBaseOrder, long leads, AboveTarget aboveTarget)
    {
        ArgumentNullException.ThrowIfNull(inBaseOrder);
        long Behind(ClientShare share) => (share.Number * (leads + 1)) - (share.Count * Hundred);
        var eligible = aboveTarget == AboveTarget.Never ? inBaseOrder.Where(share => Behind(share) > 0) : inBaseOrder;
        return [.. eligible.OrderByDescending(Behind).Select(share => share.Client)];
    }

    private static int Largest(List<ClientShare> shares, Func<ClientShare, long> key)
    {
        var (best, at) = (key(shares[0]), 0);
        for (var next = 1; next < shares.Count; next++)
        {
            if (key(shares[next]) is var value && value > best)
            {
                (best, at) = (value, next);
            }
        }

        return at;
    }
}
