using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Orders;

/// <summary>The open orders at a moment, by client. Advice: a hold is judged again under the order's lock (INV-22).</summary>
public sealed class OpenOrders
{
    private readonly FrozenDictionary<ClientId, ImmutableArray<OpenOrder>> _byClient;

    private OpenOrders(FrozenDictionary<ClientId, ImmutableArray<OpenOrder>> byClient) => _byClient = byClient;

    public static OpenOrders None { get; } = Of([]);

    public static OpenOrders Of(IEnumerable<OpenOrder> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return new(orders.GroupBy(order => order.ClientId).ToFrozenDictionary(
            own => own.Key,
            own => own.OrderBy(order => order.Accounts.IsEmpty).ThenBy(order => order.StartsAt).ThenBy(order => order.Id.Value).ToImmutableArray()));
    }

    /// <summary>A client's open orders in the order in which they pay: those of single accounts first, then by start, then by creation (E-76).</summary>
    public ImmutableArray<OpenOrder> Of(ClientId client) => _byClient.GetValueOrDefault(client, []);
}
