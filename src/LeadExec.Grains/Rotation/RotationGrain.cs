using System.Collections.Immutable;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Rotation;
using LeadExec.Grains.Interfaces.Wire;
using LeadExec.Ports.Leads;
using Orleans;

namespace LeadExec.Grains.Rotation;

/// <summary>
/// Turns of one round-robin pool. Sales are the truth: an activation starts from the last sale of each client, and from then
/// on counts turns in the order in which they were served.
/// </summary>
public sealed class RotationGrain(IRotationHistory history, TimeProvider time) : Grain, IRotationGrain
{
    private static readonly TimeSpan TurnLease = TimeSpan.FromMinutes(2);

    private readonly Dictionary<ClientId, long> _served = [];
    private readonly Dictionary<Guid, GivenTurn> _given = [];
    private long _turn;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var pool = GrainKeys.Pool(this.GetPrimaryKeyString()).LeadType!.Value;
        var sales = await history.LastSalesAsync(pool, cancellationToken);
        foreach (var (client, _) in sales.OrderBy(sale => sale.Value).ThenBy(sale => sale.Key.Value))
        {
            _served[client] = ++_turn;
        }
    }

    public Task<ImmutableArray<int>> TakeTurnAsync(TakeTurn command)
    {
        var now = time.GetUtcNow();
        foreach (var (lead, _) in _given.Where(given => given.Value.Until <= now).ToList())
        {
            _given.Remove(lead);
        }

        _given.Remove(command.LeadId);
        var order = Ordering.Turns(command.Eligible.Select(client => new ClientId(client)), LastTurn);
        if (!order.IsEmpty)
        {
            _given[command.LeadId] = new GivenTurn(order[0], ++_turn, now + TurnLease);
        }

        return Task.FromResult<ImmutableArray<int>>([.. order.Select(client => client.Value)]);
    }

    public Task ServedAsync(Guid leadId, int? clientId)
    {
        var given = _given.Remove(leadId, out var turn) ? turn : null;
        if (clientId is { } served)
        {
            var client = new ClientId(served);
            _served[client] = given is not null && given.Client == client ? Math.Max(given.Turn, _served.GetValueOrDefault(client)) : ++_turn;
        }

        return Task.CompletedTask;
    }

    /// <summary>A turn that was given out counts until it is known whether it was served.</summary>
    private long? LastTurn(ClientId client)
    {
        long? last = _served.TryGetValue(client, out var served) ? served : null;
        foreach (var given in _given.Values)
        {
            if (given.Client == client && (last is null || given.Turn > last))
            {
                last = given.Turn;
            }
        }

        return last;
    }

    private sealed record GivenTurn(ClientId Client, long Turn, DateTimeOffset Until);
}
