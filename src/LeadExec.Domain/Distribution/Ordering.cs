using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Puts candidates into the order in which they are tried. Several delivery accounts of one client keep their own order under
/// every method: account priority, then price, then creation (E-48, DIST-54). The last tie-break is creation order of the
/// client, then of the account (E-42); numbers are given in creation order.
/// </summary>
public static class Ordering
{
    private static readonly Comparison<Placed> ByPlace = (left, right) =>
    {
        var order = left.Place.CompareTo(right.Place);
        order = order != 0 ? order : left.Candidate.Client.Id.Value.CompareTo(right.Candidate.Client.Id.Value);
        order = order != 0 ? order : left.Candidate.Account.Priority.CompareTo(right.Candidate.Account.Priority);
        order = order != 0 ? order : right.Candidate.OrderingPrice.CompareTo(left.Candidate.OrderingPrice);
        return order != 0 ? order : left.Candidate.Account.Id.Value.CompareTo(right.Candidate.Account.Id.Value);
    };

    /// <summary>Highest price first (DIST-03). An account never comes before a sibling with a better account priority, so its rank is the lowest price among them.</summary>
    public static ImmutableArray<Candidate> ByPrice(IEnumerable<Candidate> candidates) =>
    [
        .. Clients(candidates)
            .SelectMany(RankedByPrice)
            .OrderByDescending(ranked => ranked.Rank)
            .ThenBy(ranked => ranked.Candidate.Client.Id.Value)
            .ThenBy(ranked => ranked.Place)
            .Select(ranked => ranked.Candidate),
    ];

    /// <summary>By price, but so that the choice between exclusive and shared buyers brings the most (DIST-04, E-43).</summary>
    /// <param name="deliveriesLeft">How many deliveries may still be accepted; null is unlimited.</param>
    public static ImmutableArray<Candidate> ByRevenue(IEnumerable<Candidate> candidates, int? deliveriesLeft) =>
        PriceOptimization.Order(ByPrice(candidates), deliveriesLeft);

    /// <summary>Lowest client priority first, 0 before all others (DIST-05, DIST-07).</summary>
    public static ImmutableArray<Candidate> ByPriority(IEnumerable<Candidate> candidates) => ByPriority(candidates, client => client.Priority);

    /// <summary>Lowest number first, 0 before all others; the number may be that of a delivery group.</summary>
    public static ImmutableArray<Candidate> ByPriority(IEnumerable<Candidate> candidates, Func<Client, int> priority) =>
    [
        .. Clients(candidates)
            .OrderBy(own => priority(own[0].Client) - own[0].Boost.Amount)
            .ThenBy(own => own[0].Client.Id.Value)
            .SelectMany(own => own),
    ];

    /// <summary>Clients in a given order, as turns, shares or distance made it (DIST-08 to DIST-12); clients it does not name come last.</summary>
    public static ImmutableArray<Candidate> ByTurn(IEnumerable<Candidate> candidates, IReadOnlyList<ClientId> turns)
    {
        var places = new Dictionary<ClientId, int>(turns.Count);
        for (var place = 0; place < turns.Count; place++)
        {
            places.Add(turns[place], place);
        }

        // One sort of keys that are made once: a round may have hundreds of candidates, at every lead.
        var placed = candidates.Select(candidate => new Placed(places.GetValueOrDefault(candidate.Client.Id, int.MaxValue), candidate)).ToArray();
        Array.Sort(placed, ByPlace);
        return [.. placed.Select(own => own.Candidate)];
    }

    /// <summary>The eligible clients by turn: longest ago first, never before all others, ties by creation (F-15).</summary>
    public static ImmutableArray<ClientId> Turns(IEnumerable<ClientId> eligible, Func<ClientId, long?> lastTurn) =>
        [.. eligible.Distinct().OrderBy(client => lastTurn(client) ?? long.MinValue).ThenBy(client => client.Value)];

    /// <summary>The clients among candidates, each once, in order of creation (E-42).</summary>
    public static ImmutableArray<Client> InOrderOfCreation(IEnumerable<Candidate> candidates) =>
        [.. candidates.Select(candidate => candidate.Client).DistinctBy(client => client.Id).OrderBy(client => client.Id.Value)];

    private static IEnumerable<ImmutableArray<Candidate>> Clients(IEnumerable<Candidate> candidates) => candidates
        .GroupBy(candidate => candidate.Client.Id)
        .Select(own => own
            .OrderBy(candidate => candidate.Account.Priority)
            .ThenByDescending(candidate => candidate.OrderingPrice)
            .ThenBy(candidate => candidate.Account.Id.Value)
            .ToImmutableArray());

    private static IEnumerable<(Candidate Candidate, Money Rank, int Place)> RankedByPrice(ImmutableArray<Candidate> own)
    {
        var rank = own[0].OrderingPrice;
        for (var place = 0; place < own.Length; place++)
        {
            rank = own[place].OrderingPrice < rank ? own[place].OrderingPrice : rank;
            yield return (own[place], rank, place);
        }
    }

    private readonly record struct Placed(int Place, Candidate Candidate);
}
