using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Buyers;

/// <summary>One process's way to the buyers. A request that left is received, whatever becomes of the process.</summary>
internal sealed class SimTransport(SimWorld world, SimBuyers buyers, SimActor actor) : IDeliveryTransport
{
    private readonly Dictionary<AttemptId, DeliveryOrder> _orders = [];

    public Decision<PreparedDelivery> Prepare(DeliveryOrder order)
    {
        _orders[order.AttemptId] = order;
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
        var order = _orders[delivery.AttemptId];
        var limit = TimeSpan.FromSeconds(delivery.Settings.TimeoutSeconds) is var own && own < budget ? own : budget;
        var behaviour = buyers.Draw();
        var answered = new TaskCompletionSource<DeliveryVerdict>();
        var way = world.Between(1, 80);
        if (behaviour == SimBehaviour.Unreachable)
        {
            actor.At(way, () => answered.TrySetResult(new DeliveryVerdict { State = AttemptState.NotSent, Reason = RejectReason.ConnectionLost }));
            return answered.Task;
        }

        DeliveryVerdict? verdict = null;
        world.At(way, () => verdict = delivery.Settings.Response is { PingDuringSort: true } ? buyers.Bid(order, behaviour) : buyers.Receive(order, behaviour));
        var back = way + Thinking(behaviour, limit);
        actor.At(back < limit ? back : limit, () => answered.TrySetResult(back < limit && verdict is not null
            ? verdict
            : new DeliveryVerdict { State = AttemptState.Unknown, Reason = RejectReason.BuyerTimeout }));
        return answered.Task;
    }

    private TimeSpan Thinking(SimBehaviour behaviour, TimeSpan limit) => behaviour switch
    {
        SimBehaviour.AcceptsTooLate or SimBehaviour.Ignores => limit,
        SimBehaviour.AcceptsSlowly => limit * world.Random.NextDouble(),
        SimBehaviour.Accepts or SimBehaviour.PaysLess or SimBehaviour.OffersMore or SimBehaviour.PaysNonsense or SimBehaviour.Rejects
            or SimBehaviour.Errors or SimBehaviour.AnswersGarbage or SimBehaviour.Unreachable => world.Between(1, 400),
        _ => throw new ArgumentOutOfRangeException(nameof(behaviour)),
    };
}
