using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Settings;
using Orleans;

namespace LeadExec.Grains.Rotation;

/// <summary>
/// Owns the <see cref="TurnBook"/> of one pool. Sales are the truth: an activation starts from the last sale of each client, and
/// the counts of a time frame from its sales and leads, when they are first asked for.
/// </summary>
public sealed class RotationGrain(IRotationHistory history, ICatalogSource catalogs, TimeProvider time) : Grain, IRotationGrain
{
    private readonly TurnBook _book = new();

    private PoolMembers Members => PoolMembers.Of(catalogs.Current, GrainKeys.Pool(this.GetPrimaryKeyString()));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var sales = await history.LastSalesAsync(Members, cancellationToken);
        _book.Load(sales.OrderBy(sale => sale.Value).ThenBy(sale => sale.Key.Value).Select(sale => sale.Key));
    }

    public async Task<ImmutableArray<int>> TakeTurnAsync(TakeTurn command)
    {
        if (command.Method is DistributionMethod.Weighted or DistributionMethod.Percentage)
        {
            await LoadAsync(command.TimeFrame, command.FrameStart);
        }

        var order = _book.Take(Request(command), time.GetUtcNow());
        return [.. order.Select(client => client.Value)];
    }

    public async Task<ImmutableArray<int>> LookAsync(TakeTurn command)
    {
        PoolCounts? counts = null;
        if (command.Method is DistributionMethod.Weighted or DistributionMethod.Percentage && _book.Lacks(command.TimeFrame))
        {
            counts = await CountsAsync(command.FrameStart);
        }

        var order = _book.Look(Request(command), time.GetUtcNow(), counts);
        return [.. order.Select(client => client.Value)];
    }

    public Task ServedAsync(Guid leadId, int? clientId)
    {
        if (clientId is { } served)
        {
            _book.Served(leadId, new ClientId(served));
        }
        else
        {
            _book.Release(leadId);
        }

        return Task.CompletedTask;
    }

    public Task DeliveredAsync(int clientId)
    {
        _book.Delivered(new ClientId(clientId));
        return Task.CompletedTask;
    }

    public async Task CountLeadAsync(CountLead command)
    {
        // A first load finds this lead in the record already.
        if (!await LoadAsync(command.TimeFrame, command.FrameStart))
        {
            _book.Count(command.TimeFrame, command.FrameStart);
        }
    }

    private async Task<bool> LoadAsync(TimeFrame frame, DateTimeOffset start)
    {
        if (!_book.Lacks(frame))
        {
            return false;
        }

        var counts = await CountsAsync(start);
        _book.Load(frame, start, counts.Deliveries, counts.Leads);
        return true;
    }

    private async Task<PoolCounts> CountsAsync(DateTimeOffset start)
    {
        var members = Members;
        var deliveries = await history.SalesSinceAsync(members, start, CancellationToken.None);
        return new PoolCounts(deliveries, await history.LeadsSinceAsync(members, start, CancellationToken.None));
    }

    private static TurnRequest Request(TakeTurn command) => new()
    {
        Lead = command.LeadId,
        Eligible = [.. command.Eligible.Select((client, at) => new ClientShare(new ClientId(client), command.Numbers.IsDefaultOrEmpty ? 0 : command.Numbers[at], 0))],
        Method = command.Method,
        BaseIsRoundRobin = command.BaseIsRoundRobin,
        TimeFrame = command.TimeFrame,
        FrameStart = command.FrameStart,
        AboveTarget = command.AboveTarget,
        Reserve = command.Reserve,
    };
}
