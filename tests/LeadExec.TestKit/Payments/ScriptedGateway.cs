using System.Collections.Concurrent;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.TestKit.Payments;

/// <summary>
/// A provider in this process that folds repeats of a key as the real ones do, and keeps a truthful log: what it took stands in
/// <see cref="Captures"/>, whatever it answered.
/// </summary>
public sealed class ScriptedGateway(PaymentProvider own = PaymentProvider.Stripe) : IPaymentGateway, IPaymentGateways
{
    private readonly ConcurrentDictionary<string, GatewayReply> byKey = new();
    private readonly ConcurrentQueue<GatewayDeed> deeds = new();
    private int calls;

    /// <summary>Key and amount of everything that was taken, in order.</summary>
    public ConcurrentQueue<(PaymentId Payment, string Key, Money Amount)> Captures { get; } = new();

    /// <summary>Key and amount of everything that was given back, in order.</summary>
    public ConcurrentQueue<(PaymentId Payment, string Key, Money Amount)> Refunds { get; } = new();

    /// <summary>Requests for money, repeats included.</summary>
    public int Calls => calls;

    /// <summary>What is answered to look-ups instead of the truth; null: the truth.</summary>
    public GatewayOutcome? Silence { get; set; }

    /// <summary>What a card set-up ends with; null: nothing was entered.</summary>
    public StoredCard? Entered { get; set; }

    /// <summary>What it says that it gave back; null: it cannot be asked.</summary>
    public IReadOnlyList<ProviderRefund>? Made { get; set; }

    /// <summary>Reads a notice; tests without notices need none.</summary>
    public Func<GatewayNotice, GatewayEventReply> Reader { get; set; } = _ => new GatewayEventReply(GatewayEventStatus.BadSignature);

    public PaymentProvider Provider => own;

    public IPaymentGateway? Current => this;

    public string SignatureHeader => "Scripted-Signature";

    /// <summary>Queues deeds; without one it succeeds.</summary>
    public void Next(params ReadOnlySpan<GatewayDeed> next)
    {
        foreach (var deed in next)
        {
            deeds.Enqueue(deed);
        }
    }

    public IPaymentGateway? Of(PaymentProvider provider) => provider == own ? this : null;

    /// <summary>The payer pays on a hosted page.</summary>
    public void PayPage(PaymentId payment, string key, Money amount) => Take(payment, key, amount, Captures);

    public Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken) =>
        Task.FromResult(new HostedPageReply { Outcome = GatewayOutcome.Succeeded, Address = new Uri("https://pay.example.com/setup"), Reference = "seti_" + setup.Key, CustomerRef = "cus_" + setup.ClientId });

    public Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken) =>
        Task.FromResult(new HostedPageReply { Outcome = GatewayOutcome.Succeeded, Address = new Uri("https://pay.example.com/pay"), Reference = "cs_" + payment.Key });

    public Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken) =>
        Task.FromResult(Ask(charge.PaymentId, charge.Key, charge.Amount, Captures));

    public Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken) =>
        Task.FromResult(Ask(refund.PaymentId, refund.Key, refund.Amount, Refunds));

    public Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken) =>
        Task.FromResult(Silence is { } silence ? GatewayReply.Of(silence) : byKey.GetValueOrDefault(lookup.Key) ?? GatewayReply.Of(GatewayOutcome.NotFound));

    public Task<IReadOnlyList<ProviderRefund>?> ReadRefundsAsync(string? paymentReference, string reference, CancellationToken cancellationToken) => Task.FromResult(Made);

    public Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken) => Task.FromResult(Entered);

    public GatewayEventReply ReadEvent(GatewayNotice notice) => Reader(notice);

    private GatewayReply Ask(PaymentId payment, string key, Money amount, ConcurrentQueue<(PaymentId Payment, string Key, Money Amount)> log)
    {
        Interlocked.Increment(ref calls);
        var deed = deeds.TryDequeue(out var next) ? next : GatewayDeed.Succeed;
        return deed switch
        {
            GatewayDeed.Succeed => Take(payment, key, amount, log),
            GatewayDeed.Decline => byKey.GetOrAdd(key, _ => GatewayReply.Of(GatewayOutcome.Declined, "card_declined")),
            GatewayDeed.AskFor3DSecure => byKey.GetOrAdd(key, _ => GatewayReply.Of(GatewayOutcome.ActionRequired, "authentication_required")),
            GatewayDeed.CaptureAndLoseTheAnswer => Lost(Take(payment, key, amount, log)),
            GatewayDeed.LoseTheRequest => GatewayReply.Of(GatewayOutcome.Unknown),
            GatewayDeed.RefuseOurKey => GatewayReply.Of(GatewayOutcome.Misconfigured, "invalid_api_key"),
            GatewayDeed.BeUnreachable => GatewayReply.Of(GatewayOutcome.NotSent),
        };
    }

    private static GatewayReply Lost(GatewayReply said) => said with { Outcome = GatewayOutcome.Unknown, Captured = null, Reference = null };

    private GatewayReply Take(PaymentId payment, string key, Money amount, ConcurrentQueue<(PaymentId Payment, string Key, Money Amount)> log) => byKey.GetOrAdd(key, _ =>
    {
        log.Enqueue((payment, key, amount));
        return new GatewayReply { Outcome = GatewayOutcome.Succeeded, Reference = "ref_" + key, Captured = amount };
    });
}
