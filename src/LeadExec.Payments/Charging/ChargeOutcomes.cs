using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Charging;

/// <summary>What a provider's reply means for a payment, pure.</summary>
public static class ChargeOutcomes
{
    /// <summary>A provider may list a payment a moment after it took it: until then "not found" is not believed.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    /// <summary>A page of a provider is not paid any more this long after it was opened.</summary>
    public static readonly TimeSpan LongestPage = TimeSpan.FromHours(25);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PagePause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>
    /// How long the provider folds a repeat with the same key: Stripe keeps keys for at least 24 hours, Authorize.Net compares for at
    /// most 8; an hour before that ends nothing is repeated any more, only looked up.
    /// </summary>
    public static TimeSpan RepeatWindow(PaymentProvider provider) => provider switch
    {
        PaymentProvider.Stripe => TimeSpan.FromHours(23),
        PaymentProvider.AuthorizeNet => TimeSpan.FromHours(7),
    };

    /// <summary>Whether a payment that the provider does not know may be sent once more, with its own key (FM-60).</summary>
    public static bool MayRepeat(PaymentRecord payment, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return payment is { Hosted: false, SentAt: { } sent, Provider: { } provider } && now - sent >= Settling && now - sent < RepeatWindow(provider);
    }

    /// <summary>After the charge was sent.</summary>
    public static PaymentOutcome Sent(PaymentRecord payment, GatewayReply reply)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Outcome switch
        {
            GatewayOutcome.Succeeded or GatewayOutcome.Declined or GatewayOutcome.ActionRequired => Said(reply),
            GatewayOutcome.NotSent => Open(payment, reply, "The payment provider cannot be reached."),
            // Of a repeat it says nothing about the first time.
            GatewayOutcome.Misconfigured when payment.State == PaymentState.Initiated => Over(reply, "The payment provider refuses our settings."),
            GatewayOutcome.Misconfigured => Open(payment, reply, "The payment provider refuses our settings."),
            GatewayOutcome.Unknown or GatewayOutcome.NotFound => Open(payment, reply, "The payment provider gave no answer; the payment is being looked up."),
        };
    }

    /// <summary>After the payment was looked up and is not sent again.</summary>
    public static PaymentOutcome Found(PaymentRecord payment, GatewayReply reply, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(reply);
        var age = now - (payment.SentAt ?? payment.CreatedAt);
        return reply.Outcome switch
        {
            GatewayOutcome.Succeeded or GatewayOutcome.Declined or GatewayOutcome.ActionRequired => Said(reply),
            GatewayOutcome.NotFound when payment.Hosted && age >= LongestPage => Over(reply, "The page was left without paying."),
            GatewayOutcome.NotFound when !payment.Hosted && age >= RepeatWindow(payment.Provider!.Value) => Over(reply, "The payment provider never got it."),
            GatewayOutcome.NotFound or GatewayOutcome.NotSent or GatewayOutcome.Unknown or GatewayOutcome.Misconfigured => Open(payment, reply, payment.DeclineWords),
        };
    }

    private static PaymentOutcome Said(GatewayReply reply) => reply.Outcome == GatewayOutcome.Succeeded
        ? new PaymentOutcome(PaymentState.Succeeded, TimeSpan.Zero) { Reference = reply.Reference, Captured = reply.Captured }
        : new PaymentOutcome(PaymentState.Declined, TimeSpan.Zero)
        {
            Reference = reply.Reference,
            Code = reply.DeclineCode,
            Words = reply.Outcome == GatewayOutcome.ActionRequired
                ? "The bank wants the card holder to confirm the payment (3-D Secure); it can be paid on the provider's page."
                : reply.DeclineCode is { } code ? $"The card was declined ({code})." : "The card was declined.",
        };

    private static PaymentOutcome Over(GatewayReply reply, string words) =>
        new(PaymentState.NotSent, TimeSpan.Zero) { Reference = reply.Reference, Code = reply.DeclineCode, Words = words };

    private static PaymentOutcome Open(PaymentRecord payment, GatewayReply reply, string? words)
    {
        var pause = payment.Hosted ? PagePause : ShortestPause * (1 << Math.Min(payment.Tries, 9));
        pause = reply.RetryAfter > pause ? reply.RetryAfter.Value : pause;
        return new PaymentOutcome(PaymentState.Unknown, pause < LongestPause ? pause : LongestPause) { Reference = reply.Reference, Code = reply.DeclineCode, Words = words };
    }
}
