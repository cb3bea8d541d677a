using LeadExec.Ports.Faults;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;

namespace LeadExec.Payments.Charging;

/// <summary>Sends refunds to the providers: written down before, the same key on every repeat, until the outcome is known.</summary>
public sealed class RefundDesk(IRefundStore store, IChargeStore payments, IPaymentGateways gateways, ICatalogSource catalogs)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>One bounded round; true when there may be more to do at once.</summary>
    public async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var open = await store.TakeOpenAsync(ChargeDesk.MostAtOnce, cancellationToken);
        await Task.WhenAll(open.Select(refund => SendAsync(refund, cancellationToken)));
        return open.Count == ChargeDesk.MostAtOnce;
    }

    /// <summary>What the provider says that it gave back, of which a notice tells; null when it cannot be asked now.</summary>
    public async Task<IReadOnlyList<ProviderRefund>?> MadeThereAsync(GatewayEventItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return gateways.Of(item.Provider) is { } gateway ? await gateway.ReadRefundsAsync(item.PaymentReference, item.ObjectReference, cancellationToken) : null;
    }

    /// <summary>Books what was given back in the provider's own pages, each once; false when a refund of ours has to end first.</summary>
    public Task<bool> BookAsync(PaymentRecord payment, IReadOnlyList<ProviderRefund> made, CancellationToken cancellationToken) => store.BookAsync(payment, made, cancellationToken);

    private async Task SendAsync(RefundRecord refund, CancellationToken cancellationToken)
    {
        var payment = await payments.FindAsync(refund.PaymentId, cancellationToken);
        if (refund.Provider is not { } provider || gateways.Of(provider) is not { } gateway || payment?.ProviderReference is not { } reference)
        {
            return; // asked again when the lease is over
        }

        var request = new GatewayRefund
        {
            RefundId = refund.Id,
            PaymentId = refund.PaymentId,
            Key = refund.Key,
            PaymentReference = reference,
            Amount = refund.Amount,
            Currency = catalogs.Current.Account.Currency,
        };
        FaultPoint.Reach("refund.before");
        var reply = await gateway.RefundAsync(request, cancellationToken);
        FaultPoint.Reach("refund.after");
        await store.SettleAsync(refund.Id, Outcome(refund, reply), cancellationToken);
    }

    private static PaymentOutcome Outcome(RefundRecord refund, GatewayReply reply) => reply.Outcome switch
    {
        GatewayOutcome.Succeeded => new PaymentOutcome(PaymentState.Succeeded, TimeSpan.Zero) { Reference = reply.Reference },
        GatewayOutcome.Declined or GatewayOutcome.ActionRequired or GatewayOutcome.NotFound => Over(PaymentState.Declined, reply, "The payment provider refused the refund."),
        GatewayOutcome.Misconfigured when refund.Tries <= 1 => Over(PaymentState.NotSent, reply, "The payment provider refuses our settings."),
        GatewayOutcome.Misconfigured or GatewayOutcome.NotSent or GatewayOutcome.Unknown => Again(refund, reply),
    };

    private static PaymentOutcome Over(PaymentState state, GatewayReply reply, string words) =>
        new(state, TimeSpan.Zero) { Reference = reply.Reference, Code = reply.DeclineCode, Words = reply.DeclineCode is { } code ? $"{words} ({code})" : words };

    private static PaymentOutcome Again(RefundRecord refund, GatewayReply reply)
    {
        var pause = TimeSpan.FromSeconds(10) * (1 << Math.Min(refund.Tries, 9));
        pause = reply.RetryAfter > pause ? reply.RetryAfter.Value : pause;
        return new PaymentOutcome(PaymentState.Unknown, pause < LongestPause ? pause : LongestPause)
        {
            Code = reply.DeclineCode,
            Words = "The payment provider gave no answer; the refund is sent again with the same key.",
        };
    }
}
