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
    private readonly Dictionary<RotationPool, HashSet<ClientId>> _reserved = [];

    /// <summary>The round's candidates in order; who is missing has its percent already (E-46).</summary>
    public Task<ImmutableArray<Candidate>> OrderAsync(ScanRound round, LeadFlowState flow) => RoundSequence.OrderAsync(round, Facts(flow), TakeAsync);

    /// <summary>The same without taking a turn (DIST-53).</summary>
    public Task<ImmutableArray<Candidate>> LookAsync(ScanRound round, LeadFlowState flow) => RoundSequence.OrderAsync(round, Facts(flow), async question =>
        [.. (await Rotation(question.Pool).LookAsync(TakeTurn.Of(question, facts.Id.Value))).Select(client => new ClientId(client))]);

    /// <summary>Tells the pools who was served, so that a refused or skipped client keeps its turn (E-44); and that the lead was there, where percentages are of all leads (F-17).</summary>
    public async Task SettleAsync(ImmutableArray<CountedPool> percentages, IEnumerable<SoldDelivery> newSales)
    {
        foreach (var sold in newSales.Select(sold => sold.Candidate))
        {
            var pool = Pools.Of(facts.Catalog, sold.Account);
            if (sold.OutOfTurn)
            {
                await (Pools.IsCounted(facts.Catalog, pool) ? Rotation(pool).DeliveredAsync(sold.Client.Id.Value) : Task.CompletedTask);
            }
            else if (_reserved.ContainsKey(pool) || Pools.IsCounted(facts.Catalog, pool))
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

    private async Task<ImmutableArray<ClientId>> TakeAsync(TurnQuestion question)
    {
        var command = TakeTurn.Of(question, facts.Id.Value);
        var order = await Rotation(question.Pool).TakeTurnAsync(command);
        ImmutableArray<ClientId> clients = [.. order.Select(client => new ClientId(client))];
        _reserved[question.Pool] = [.. clients.Take(command.Reserve)];
        return clients;
    }

    private RoundFacts Facts(LeadFlowState flow) => new()
    {
        Catalog = facts.Catalog,
        Lead = facts.Lead,
        Now = Instant.FromDateTimeOffset(services.Time.GetUtcNow()),
        DeliveriesLeft = flow.MaximumDeliveries - flow.Sold.Length - flow.Pinned.Length,
    };

    private DateTimeOffset FrameStart(TimeFrame frame) =>
        TimeFrames.Start(frame, Instant.FromDateTimeOffset(services.Time.GetUtcNow()), Zones.Of(facts.Catalog.Account.ZoneId)).ToDateTimeOffset();

    private IRotationGrain Rotation(RotationPool pool) => grains.GetGrain<IRotationGrain>(GrainKeys.Rotation(pool));
}
