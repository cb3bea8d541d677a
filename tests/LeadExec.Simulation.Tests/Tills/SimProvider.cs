using System.Globalization;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Tills;

/// <summary>
/// The payment provider, with truthful books of its own. It folds repeats of a key for 24 hours and not longer, lists a payment a
/// while after it took it, and tells of what happened by notices that come late, doubled, in any order, or not at all.
/// </summary>
internal sealed class SimProvider(SimWorld world)
{
    public const PaymentProvider Brand = PaymentProvider.Stripe;

    private static readonly TimeSpan KeysLast = TimeSpan.FromHours(24);
    private readonly Dictionary<string, (GatewayReply Reply, DateTimeOffset At, DateTimeOffset Listed)> _keys = [];
    private int _numbers;

    public List<SimCapture> Captures { get; } = [];

    public List<SimCapture> Refunds { get; } = [];

    /// <summary>Payments that a bank took back after all, and whether it gave them back again.</summary>
    public Dictionary<PaymentId, bool> Disputes { get; } = [];

    /// <summary>Notices that are on their way to us.</summary>
    public int Untold { get; private set; }

    /// <summary>Carries a notice to somebody who listens; set by whoever does.</summary>
    public Action<GatewayEvent> Notify { get; set; } = _ => { };

    /// <summary>The request is here. What this key was answered before is answered again.</summary>
    public GatewayReply Charge(PaymentId payment, string key, Money amount, SimGatewayDeed deed)
    {
        if (Known(key) is { } before)
        {
            return before;
        }

        var reference = Next("pi");
        var reply = deed switch
        {
            SimGatewayDeed.Declines => GatewayReply.Of(GatewayOutcome.Declined, "card_declined") with { Reference = reference },
            SimGatewayDeed.AsksForTheCardHolder => GatewayReply.Of(GatewayOutcome.ActionRequired, "authentication_required") with { Reference = reference },
            _ => Take(new SimCapture(payment, key, reference, amount, world.Now)),
        };
        Remember(key, reply);
        Tell(reply.Outcome == GatewayOutcome.Succeeded ? GatewayEventType.PaymentSucceeded : GatewayEventType.PaymentFailed, reference, payment, amount);
        return reply;
    }

    public GatewayReply Refund(GatewayRefund refund, SimGatewayDeed deed)
    {
        if (Known(refund.Key) is { } before)
        {
            return before;
        }

        var reply = deed == SimGatewayDeed.Declines || GivenBack(refund.PaymentId) + refund.Amount > Taken(refund.PaymentId)
            ? GatewayReply.Of(GatewayOutcome.Declined, "refund_failed")
            : Give(refund.PaymentId, refund.Key, refund.Amount, refund.RefundId);
        Remember(refund.Key, reply);
        return reply;
    }

    /// <summary>Somebody gives money back in the provider's own pages.</summary>
    public void RefundThere(SimCapture capture, Money amount)
    {
        if (GivenBack(capture.Payment) + amount <= capture.Amount)
        {
            Give(capture.Payment, Next("own"), amount, null);
        }
    }

    /// <summary>The bank takes a payment back, and may give it back again.</summary>
    public void Dispute(SimCapture capture, bool won)
    {
        if (!Disputes.TryAdd(capture.Payment, won))
        {
            return;
        }

        world.Trace.Say($"the bank disputes {capture.Amount} of payment {Short(capture.Payment)}{(won ? ", and loses" : "")}");
        var number = Next("dp");
        Tell(GatewayEventType.DisputeFundsTaken, number, capture.Payment, capture.Amount, capture.Reference);
        if (won)
        {
            Tell(GatewayEventType.DisputeFundsReturned, number, capture.Payment, capture.Amount, capture.Reference);
        }
    }

    public GatewayReply Find(string key) =>
        _keys.TryGetValue(key, out var known) && world.Now >= known.Listed ? known.Reply : GatewayReply.Of(GatewayOutcome.NotFound);

    public IReadOnlyList<ProviderRefund> RefundsOf(string? reference, string about)
    {
        var payment = Captures.Find(capture => capture.Reference == reference)?.Payment ?? Refunds.Find(refund => refund.Reference == about)?.Payment;
        return [.. from capture in Captures
                   where capture.Payment == payment
                   from refund in Refunds
                   where refund.Payment == payment
                   select new ProviderRefund(capture.Reference, refund.Reference, refund.Amount) { Ours = refund.Refund }];
    }

    public Money Taken(PaymentId payment) => Sum(Captures, payment);

    public Money GivenBack(PaymentId payment) => Sum(Refunds, payment);

    public static string Short(PaymentId payment) => payment.ToString()[^6..];

    private static Money Sum(List<SimCapture> all, PaymentId payment) => Money.FromCents(all.Where(one => one.Payment == payment).Sum(one => one.Amount.Cents));

    private GatewayReply? Known(string key) => _keys.TryGetValue(key, out var known) && world.Now - known.At < KeysLast ? known.Reply : null;

    private void Remember(string key, GatewayReply reply) => _keys[key] = (reply, world.Now, world.Now + world.Between(0, 60_000));

    private GatewayReply Take(SimCapture capture)
    {
        Captures.Add(capture);
        world.Trace.Say($"the provider takes {capture.Amount} for payment {Short(capture.Payment)}");
        return new GatewayReply { Outcome = GatewayOutcome.Succeeded, Reference = capture.Reference, Captured = capture.Amount };
    }

    private GatewayReply Give(PaymentId payment, string key, Money amount, RefundId? ours)
    {
        var reference = Next("re");
        Refunds.Add(new SimCapture(payment, key, reference, amount, world.Now) { Refund = ours });
        world.Trace.Say($"the provider gives back {amount} of payment {Short(payment)}{(ours is null ? ", in its own pages" : "")}");
        Tell(GatewayEventType.Refunded, reference, payment, amount, Captures.Find(capture => capture.Payment == payment)?.Reference);
        return new GatewayReply { Outcome = GatewayOutcome.Succeeded, Reference = reference, Captured = amount };
    }

    private void Tell(GatewayEventType type, string about, PaymentId payment, Money amount, string? paymentReference = null)
    {
        var notice = new GatewayEvent
        {
            Id = Next("evt"),
            Type = type,
            ProviderType = type.ToString(),
            CreatedAt = world.Now,
            ObjectReference = about,
            PaymentReference = paymentReference ?? about,
            PaymentId = world.Chance(0.5) ? payment : null,
            Amount = amount,
        };

        // Nothing but the notice tells of what the provider did by itself, so of that at least one comes.
        var copies = type is GatewayEventType.PaymentSucceeded or GatewayEventType.PaymentFailed ? world.Random.Next(3) : world.Random.Next(1, 3);
        for (var copy = 0; copy < copies; copy++)
        {
            Untold++;
            world.At(world.Chance(0.7) ? world.Between(0, 5_000) : world.Between(0, 1_200_000), () =>
            {
                Untold--;
                Notify(notice);
            });
        }
    }

    private string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{++_numbers}");
}
