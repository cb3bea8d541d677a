using System.Collections.Concurrent;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;

namespace LeadExec.Grains.Tests.Engine;

/// <summary>A buyer per delivery account: answers as scripted and writes down every send.</summary>
internal sealed class ScriptedTransport : IDeliveryTransport
{
    private readonly ConcurrentDictionary<int, Func<Task<DeliveryVerdict>>> _scripts = new();
    private readonly ConcurrentDictionary<AttemptId, int> _accounts = new();
    private readonly ConcurrentDictionary<int, AttemptState> _methods = new();

    private readonly ConcurrentDictionary<int, Func<Task<DeliveryVerdict>>> _bids = new();

    /// <summary>Everything that was rendered, pings too.</summary>
    public ConcurrentQueue<DeliveryOrder> Orders { get; } = new();

    /// <summary>Accounts that were pinged; pings are not in <see cref="Sent"/>.</summary>
    public ConcurrentQueue<int> Pinged { get; } = new();

    /// <summary>Accounts in the order in which they were sent to, with the key that the buyer saw.</summary>
    public ConcurrentQueue<(int Account, string DeliveryId)> Sent { get; } = new();

    /// <summary>Delivery methods in the order in which they were used.</summary>
    public ConcurrentQueue<int> Methods { get; } = new();

    /// <summary>What one delivery method answers, whatever its account's script says.</summary>
    public void AnswerMethod(int method, AttemptState state) => _methods[method] = state;

    /// <summary>What an account bids when it is pinged; null says no. Without a script it says no.</summary>
    public void Bid(int account, decimal? price) => Bid(account, () => Task.FromResult(price is null
        ? Verdict(AttemptState.Rejected)
        : Verdict(AttemptState.Accepted, price) with { Reference = $"ref-{account}" }));

    public void Bid(int account, Func<Task<DeliveryVerdict>> script) => _bids[account] = script;

    public void Answer(int account, AttemptState state, decimal? price = null) => _scripts[account] = () => Task.FromResult(Verdict(state, price));

    public void Answer(int account, Func<Task<DeliveryVerdict>> script) => _scripts[account] = script;

    public static DeliveryVerdict Verdict(AttemptState state, decimal? price = null) => new()
    {
        State = state,
        Price = price,
        Reason = state == AttemptState.Accepted ? RejectReason.None : RejectReason.BuyerRejected,
    };

    public Decision<PreparedDelivery> Prepare(DeliveryOrder order)
    {
        Orders.Enqueue(order);
        _accounts[order.AttemptId] = order.DeliveryAccount.Id.Value;
        return Decision<PreparedDelivery>.Accept(new PreparedDelivery
        {
            AttemptId = order.AttemptId,
            DeliveryId = order.EffectiveDeliveryId,
            MethodId = order.Method.Id,
            Settings = order.Method.Webhook!,
            Url = order.Method.Webhook!.ProductionUrl,
        });
    }

    public Task<DeliveryVerdict> SendAsync(PreparedDelivery delivery, TimeSpan budget, CancellationToken cancellationToken)
    {
        var account = _accounts[delivery.AttemptId];
        if (delivery.Settings.Response.PingDuringSort)
        {
            Pinged.Enqueue(account);
            return _bids.TryGetValue(account, out var bid) ? bid() : Task.FromResult(Verdict(AttemptState.Rejected));
        }

        Sent.Enqueue((account, delivery.DeliveryId));
        Methods.Enqueue(delivery.MethodId.Value);
        if (_methods.TryGetValue(delivery.MethodId.Value, out var state))
        {
            return Task.FromResult(Verdict(state));
        }

        return _scripts.TryGetValue(account, out var script) ? script() : Task.FromResult(Verdict(AttemptState.Accepted));
    }
}
