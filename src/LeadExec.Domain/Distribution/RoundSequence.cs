using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>
/// Puts the candidates of a round into order (DIST-01 to DIST-12). The real run and the dry run both come here, and differ only in
/// how they ask a pool: one takes turns, the other looks at them.
/// </summary>
public static class RoundSequence
{
    /// <summary>The round's candidates in order; who is missing has its percent already (E-46).</summary>
    public static async Task<ImmutableArray<Candidate>> OrderAsync(ScanRound round, RoundFacts facts, Func<TurnQuestion, Task<ImmutableArray<ClientId>>> ask)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(ask);
        if (round.Method is not { } method)
        {
            return round.Candidates;
        }

        var numbers = new ClientNumbers(round.Group);
        return method switch
        {
            DistributionMethod.Price => round.Automation.OptimizePrice ? Ordering.ByRevenue(round.Candidates, facts.DeliveriesLeft) : Ordering.ByPrice(round.Candidates),
            DistributionMethod.Priority => Ordering.ByPriority(round.Candidates, numbers.Priority),
            DistributionMethod.RoundRobin => Ordering.ByTurn(round.Candidates, await ask(Question(round, facts, Ordering.InOrderOfCreation(round.Candidates), _ => 0))),
            DistributionMethod.Weighted => Ordering.ByTurn(round.Candidates, await ask(Question(round, facts, InBaseOrder(round, numbers), numbers.Weight))),
            DistributionMethod.Percentage => Named(round, await ask(Question(round, facts, InBaseOrder(round, numbers), numbers.Hundredths))),
            DistributionMethod.Geolocation => Ordering.ByTurn(round.Candidates, Distances.Nearest(await BaseAsync(round, numbers, facts, ask), facts.Lead, facts.Catalog)),
        };
    }

    /// <summary>The candidates of the round that its order leaves out, with the reason.</summary>
    public static ImmutableArray<Skipped> LeftOut(ScanRound round, ImmutableArray<Candidate> ordered)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (ordered.Length == round.Candidates.Length)
        {
            return [];
        }

        var tried = ordered.Select(candidate => candidate.Account.Id).ToHashSet();
        return
        [
            .. round.Candidates.Where(candidate => !tried.Contains(candidate.Account.Id)).Select(candidate => Skipped.Of(candidate, RejectReason.PercentReached, "the client has its percent of the leads")),
        ];
    }

    /// <summary>Only the clients that are named; the others do not get the lead.</summary>
    private static ImmutableArray<Candidate> Named(ScanRound round, ImmutableArray<ClientId> order)
    {
        var named = order.ToHashSet();
        return Ordering.ByTurn(round.Candidates.Where(candidate => named.Contains(candidate.Client.Id)), order);
    }

    /// <summary>The order that decides among equals; turns are filled in by the rotation.</summary>
    private static ImmutableArray<Client> InBaseOrder(ScanRound round, ClientNumbers numbers) => round.Automation.BaseMethod switch
    {
        BaseMethod.Priority => Clients(Ordering.ByPriority(round.Candidates, numbers.Priority)),
        BaseMethod.Price => Clients(Ordering.ByPrice(round.Candidates)),
        BaseMethod.RoundRobin => Ordering.InOrderOfCreation(round.Candidates),
    };

    private static ImmutableArray<Client> Clients(ImmutableArray<Candidate> ordered) => [.. ordered.Select(candidate => candidate.Client).DistinctBy(client => client.Id)];

    private static async Task<ImmutableArray<Client>> BaseAsync(
        ScanRound round, ClientNumbers numbers, RoundFacts facts, Func<TurnQuestion, Task<ImmutableArray<ClientId>>> ask)
    {
        var clients = InBaseOrder(round, numbers);
        if (round.Automation.BaseMethod != BaseMethod.RoundRobin)
        {
            return clients;
        }

        var byId = clients.ToDictionary(client => client.Id);
        var turns = await ask(Question(round with { Method = DistributionMethod.RoundRobin }, facts with { DeliveriesLeft = 0 }, clients, _ => 0));
        return [.. turns.Select(client => byId[client])];
    }

    private static TurnQuestion Question(ScanRound round, RoundFacts facts, ImmutableArray<Client> inBaseOrder, Func<Client, int> number) => new()
    {
        Pool = round.Pool ?? throw new InvalidOperationException("A round with turns has a pool."),
        Method = round.Method ?? DistributionMethod.RoundRobin,
        Automation = round.Automation,
        Eligible = [.. inBaseOrder.Select(client => client.Id)],
        Numbers = [.. inBaseOrder.Select(number)],
        FrameStart = TimeFrames.Start(round.Automation.TimeFrame, facts.Now, Zones.Of(facts.Catalog.Account.ZoneId)).ToDateTimeOffset(),
        DeliveriesLeft = facts.DeliveriesLeft,
    };
}
