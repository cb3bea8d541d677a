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

    /// <summary>Lowest client priority first, 0 before all others (DIST-05, DIST-07).</summary>
    public static ImmutableArray<Candidate> ByPriority(IEnumerable<Candidate> candidates) =>
    [
        .. Clients(candidates)
            .OrderBy(own => own[0].Client.Priority)
            .ThenBy(own => own[0].Client.Id.Value)
            .SelectMany(own => own),
    ];

    /// <summary>Clients in the order of their turns, as the rotation gave it (DIST-08); clients it does not name come last.</summary>
    public static ImmutableArray<Candidate> ByTurn(IEnumerable<Candidate> candidates, IReadOnlyList<ClientId> turns)
    {
        var places = turns.Select((client, place) => (client, place)).ToDictionary(turn => turn.client, turn => turn.place);
        return
        [
            .. Clients(candidates)
                .OrderBy(own => places.GetValueOrDefault(own[0].Client.Id, int.MaxValue))
                .ThenBy(own => own[0].Client.Id.Value)
                .SelectMany(own => own),
        ];
    }

    /// <summary>The eligible clients by turn: longest ago first, never before all others, ties by creation (F-15).</summary>
    public static ImmutableArray<ClientId> Turns(IEnumerable<ClientId> eligible, Func<ClientId, long?> lastTurn) =>
        [.. eligible.Distinct().OrderBy(client => lastTurn(client) ?? long.MinValue).ThenBy(client => client.Value)];

    private static IEnumerable<ImmutableArray<Candidate>> Clients(IEnumerable<Candidate> candidates) => candidates
        .GroupBy(candidate => candidate.Client.Id)
        .Select(own => own
            .OrderBy(candidate => candidate.Account.Priority)
            .ThenByDescending(candidate => candidate.Price)
            .ThenBy(candidate => candidate.Account.Id.Value)
            .ToImmutableArray());

    private static IEnumerable<(Candidate Candidate, Money Rank, int Place)> RankedByPrice(ImmutableArray<Candidate> own)
    {
        var rank = own[0].Price;
        for (var place = 0; place < own.Length; place++)
        {
            rank = own[place].Price < rank ? own[place].Price : rank;
            yield return (own[place], rank, place);
        }
    }
}
