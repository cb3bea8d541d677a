using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// The Price method with revenue as the guide (DIST-04, E-43): at every place the best exclusive price left is compared with the
/// sum of the best shared prices left, as many as may still be sold; the greater goes first, an exclusive one at equal money
/// because it needs one delivery. A place is reached only when all before it refused - a shared acceptance rules the exclusive
/// ones out, an exclusive one ends the scan - so the order made here is right however buyers answer.
/// </summary>
internal static class PriceOptimization
{
    // Places that are weighed one by one; behind them stands whoever is left, by price.
    private const int Weighed = 64;

    /// <param name="byPrice">In the order of <see cref="Ordering.ByPrice"/>.</param>
    /// <param name="deliveriesLeft">How many deliveries may still be accepted; null is unlimited.</param>
    public static ImmutableArray<Candidate> Order(ImmutableArray<Candidate> byPrice, int? deliveriesLeft)
    {
        if (byPrice.All(candidate => candidate.Account.Exclusive) || !byPrice.Any(candidate => candidate.Account.Exclusive))
        {
            return byPrice;
        }

        var left = byPrice.ToList();
        var order = ImmutableArray.CreateBuilder<Candidate>(left.Count);
        while (left.Count > 0 && order.Count < Weighed)
        {
            var next = Next(left, deliveriesLeft);
            order.Add(left[next]);
            left.RemoveAt(next);
        }

        order.AddRange(left);
        return order.MoveToImmutable();
    }

    private static int Next(List<Candidate> left, int? deliveriesLeft)
    {
        var heads = new HashSet<ClientId>();
        int? exclusive = null, shared = null;
        for (var at = 0; at < left.Count && (exclusive is null || shared is null); at++)
        {
            // Within a client its own order stands (E-48), so only the first of each client may be next.
            if (!heads.Add(left[at].Client.Id))
            {
                continue;
            }

            exclusive ??= left[at].Account.Exclusive ? at : null;
            shared ??= left[at].Account.Exclusive ? null : at;
        }

        return exclusive is { } alone && (shared is null || left[alone].Price >= SharedUpTo(left, deliveriesLeft, left[alone].Price)) ? alone : shared ?? 0;
    }

    /// <summary>The sum of the best shared prices, no further than needed to pass <paramref name="enough"/>.</summary>
    private static Money SharedUpTo(List<Candidate> left, int? deliveriesLeft, Money enough)
    {
        var clients = new HashSet<ClientId>();
        var sum = Money.Zero;
        var deliveries = 0;
        foreach (var candidate in left)
        {
            if (deliveries >= deliveriesLeft || sum > enough)
            {
                break;
            }

            if (!candidate.Account.Exclusive && (clients.Add(candidate.Client.Id) || candidate.Client.AllowSeveralDeliveries))
            {
                sum += candidate.Price;
                deliveries++;
            }
        }

        return sum;
    }
}
