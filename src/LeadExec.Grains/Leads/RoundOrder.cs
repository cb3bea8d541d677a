using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using NodaTime;
using Orleans;

namespace LeadExec.Grains.Leads;

/// <summary>Puts the rounds of one lead into order, with turns and shares from the rotation of each round's pool, and settles the turns it took.</summary>
internal sealed class RoundOrder(LeadServices services, LeadFacts facts, IGrainFactory grains)
{
    // Turns held for a lead without a maximum delivery count.
    private const int MostReserved = 100;

    private readonly Dictionary<RotationPool, HashSet<ClientId>> _reserved = [];

    /// <summary>The round's candidates in order; who is missing has its percent already (E-46).</summary>
    public async Task<ImmutableArray<Candidate>> OrderAsync(ScanRound round, LeadFlowState flow)
    {
        if (round.Method is not { } method)
        {
            return round.Candidates;
        }

        var numbers = new ClientNumbers(round.Group);
        return method switch
        {
            DistributionMethod.Price => round.Automation.OptimizePrice ? Ordering.ByRevenue(round.Candidates, Left(flow)) : Ordering.ByPrice(round.Candidates),
            DistributionMethod.Priority => Ordering.ByPriority(round.Candidates, numbers.Priority),
            DistributionMethod.RoundRobin => Ordering.ByTurn(round.Candidates, await TakeAsync(round, Ordering.InOrderOfCreation(round.Candidates), _ => 0, Left(flow))),
            DistributionMethod.Weighted => Ordering.ByTurn(round.Candidates, await TakeAsync(round, InBaseOrder(round, numbers), numbers.Weight, Left(flow))),
            DistributionMethod.Percentage => Named(round, await TakeAsync(round, InBaseOrder(round, numbers), numbers.Hundredths, Left(flow))),
            DistributionMethod.Geolocation => Ordering.ByTurn(round.Candidates, Distances.Nearest(await BaseAsync(round, numbers), facts.Lead, facts.Catalog.Places)),
        };
    }

    /// <summary>Tells the pools who was served, so that a refused or skipped client keeps its turn (E-44); and that the lead was there, where percentages are of all leads (F-17).</summary>
    public async Task SettleAsync(ImmutableArray<CountedPool> percentages, IEnumerable<SoldDelivery> newSales)
    {
        foreach (var sold in newSales.Select(sold => sold.Candidate))
        {
            var pool = Pools.Of(facts.Catalog, sold.Account);
            if (_reserved.ContainsKey(pool) || Pools.IsCounted(facts.Catalog, pool))
            {
                await Rotation(pool).ServedAsync(facts.Id.Value, sold.Client.Id.Value);
                _reserved.GetValueOrDefault(pool)?.Remove(sold.Client.Id);
            }
        }

        foreach (var (pool, _) in _reserved.Where(pool => pool.Value.Count > 0))
        {
            await Rotation(pool).ServedAsync(facts.Id.Value, null);
        }

        foreach (var counted in percentages.Where(counted => !_reserved.ContainsKey(counted.Pool)))
        {
            await Rotation(counted.Pool).CountLeadAsync(new CountLead { TimeFrame = counted.TimeFrame, FrameStart = FrameStart(counted.TimeFrame) });
        }
    }

    private static int? Left(LeadFlowState flow) => flow.MaximumDeliveries - flow.Sold.Length - flow.Pinned.Length;

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

    private async Task<ImmutableArray<Client>> BaseAsync(ScanRound round, ClientNumbers numbers)
    {
        var clients = InBaseOrder(round, numbers);
        if (round.Automation.BaseMethod != BaseMethod.RoundRobin)
        {
            return clients;
        }

        var byId = clients.ToDictionary(client => client.Id);
        var turns = await TakeAsync(round with { Method = DistributionMethod.RoundRobin }, clients, _ => 0, deliveriesLeft: 0);
        return [.. turns.Select(client => byId[client])];
    }

    private async Task<ImmutableArray<ClientId>> TakeAsync(ScanRound round, ImmutableArray<Client> inBaseOrder, Func<Client, int> number, int? deliveriesLeft)
    {
        var pool = round.Pool ?? throw new InvalidOperationException("A round with turns has a pool.");
        var order = await Rotation(pool).TakeTurnAsync(new TakeTurn
        {
            LeadId = facts.Id.Value,
            Eligible = [.. inBaseOrder.Select(client => client.Id.Value)],
            Numbers = [.. inBaseOrder.Select(number)],
            Method = round.Method ?? DistributionMethod.RoundRobin,
            BaseIsRoundRobin = round.Automation.BaseMethod == BaseMethod.RoundRobin,
            TimeFrame = round.Automation.TimeFrame,
            FrameStart = FrameStart(round.Automation.TimeFrame),
            AboveTarget = round.Automation.AboveTarget,
            Reserve = deliveriesLeft ?? MostReserved,
        });
        ImmutableArray<ClientId> clients = [.. order.Select(client => new ClientId(client))];
        _reserved[pool] = [.. clients.Take(deliveriesLeft ?? MostReserved)];
        return clients;
    }

    private DateTimeOffset FrameStart(TimeFrame frame) =>
        TimeFrames.Start(frame, Instant.FromDateTimeOffset(services.Time.GetUtcNow()), Zones.Of(facts.Catalog.Account.ZoneId)).ToDateTimeOffset();

    private IRotationGrain Rotation(RotationPool pool) => grains.GetGrain<IRotationGrain>(GrainKeys.Rotation(pool));
}
