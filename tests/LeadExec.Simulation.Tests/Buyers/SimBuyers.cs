using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Simulation.Tests.Database;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Buyers;

/// <summary>All buyers of a run, with a truthful book of every request that reached them (INV-26).</summary>
internal sealed class SimBuyers(SimWorld world, SimDatabase database, double bad)
{
    private readonly Dictionary<string, DeliveryVerdict> _answered = [];

    public List<BuyerRequest> Log { get; } = [];

    public List<BuyerPing> Pings { get; } = [];

    public bool Healed { get; set; }

    /// <summary>What this request meets; drawn when it is sent.</summary>
    public SimBehaviour Draw() => !Healed && world.Chance(bad) ? (SimBehaviour)world.Random.Next(1, Enum.GetValues<SimBehaviour>().Length) : SimBehaviour.Accepts;

    /// <summary>The request has arrived; whether its answer ever does is another matter.</summary>
    public DeliveryVerdict Receive(DeliveryOrder order, SimBehaviour behaviour)
    {
        var deduplicates = order.Method.Webhook is { BuyerDeduplicates: true };
        var verdict = deduplicates && _answered.TryGetValue(order.EffectiveDeliveryId, out var before) ? before : Judge(order, behaviour);
        if (deduplicates && behaviour != SimBehaviour.Ignores)
        {
            _answered[order.EffectiveDeliveryId] = verdict;
        }

        var lead = database.Journal.Find(order.LeadId);
        var held = lead?.Attempts.Exists(attempt => attempt.Hold.AttemptId == order.AttemptId) == true;
        Log.Add(new BuyerRequest(order.LeadId, order.AttemptId, order.EffectiveDeliveryId, order.DeliveryAccount.Id, deduplicates)
        {
            At = world.Now,
            Verdict = behaviour == SimBehaviour.Ignores ? AttemptState.Rejected : verdict.State,
            WasHeld = held,
            WasErased = lead is { Erased: true },
        });
        world.Trace.Say(order.LeadId, $"buyer of account {order.DeliveryAccount.Id} gets {order.AttemptId.ToString()[^6..]}: {behaviour}, {verdict.State}");
        return verdict;
    }

    /// <summary>A ping has arrived. A yes names a price, which only this buyer knows until then.</summary>
    public DeliveryVerdict Bid(DeliveryOrder order, SimBehaviour behaviour)
    {
        var judged = Judge(order, behaviour);
        Money? price = judged is { State: AttemptState.Accepted, PriceUnusable: false }
            ? Money.Round(behaviour == SimBehaviour.OffersMore ? world.Random.Next(150, 400) : behaviour == SimBehaviour.PaysLess ? 1 : world.Random.Next(10, 80))
            : null;
        Pings.Add(new BuyerPing(order.AttemptId.Value, order.LeadId, order.DeliveryAccount.Id, price, order.Lead.Text("Phone") is { Length: > 0 }));
        world.Trace.Say(order.LeadId, $"buyer of account {order.DeliveryAccount.Id} is pinged: {behaviour}, bids {price?.ToString() ?? "nothing"}");
        return judged with { Price = price?.Amount };
    }

    private DeliveryVerdict Judge(DeliveryOrder order, SimBehaviour behaviour) => behaviour switch
    {
        SimBehaviour.Accepts or SimBehaviour.AcceptsSlowly or SimBehaviour.AcceptsTooLate => Verdict(AttemptState.Accepted),
        SimBehaviour.PaysLess => Verdict(AttemptState.Accepted) with { Price = order.Price.Amount * 0.6m },
        SimBehaviour.OffersMore => Verdict(AttemptState.Accepted) with { Price = order.Price.Amount + 1_000m },
        SimBehaviour.PaysNonsense => Verdict(AttemptState.Accepted) with { PriceUnusable = true, Ambiguous = true },
        SimBehaviour.Rejects => Verdict(AttemptState.Rejected) with { Reason = RejectReason.BuyerRejected },
        SimBehaviour.Errors => Verdict(AttemptState.Failed) with { Reason = RejectReason.BuyerRejected },
        SimBehaviour.AnswersGarbage => Verdict(AttemptState.Failed) with { Reason = RejectReason.AmbiguousAnswer, Ambiguous = true },
        SimBehaviour.Ignores => Verdict(AttemptState.Unknown) with { Reason = RejectReason.BuyerTimeout },
        SimBehaviour.Unreachable => Verdict(AttemptState.NotSent) with { Reason = RejectReason.ConnectionLost },
        _ => throw new ArgumentOutOfRangeException(nameof(behaviour)),
    };

    private static DeliveryVerdict Verdict(AttemptState state) => new() { State = state };
}
