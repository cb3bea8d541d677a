using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Charging;

/// <summary>
/// Looks into the notices of the providers (FM-62). A notice is a hint: what became of a payment is asked of the provider, so that
/// notices may come doubled, in any order and days late.
/// </summary>
public sealed class NoticeDesk(IGatewayEvents events, ICardSetups setups, HostedPages pages, ChargeDesk charges, RefundDesk refunds)
{
    private const int Batch = 16;
    private const int MostTries = 40;
    private const int TriesForUnknown = 6;

    // A payment on a page is looked up for 25 hours before it is known. Of what went back nothing but its notice tells.
    private const int TriesForUnknownRefund = 24;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);

    /// <summary>One bounded round; true when there may be more to do at once.</summary>
    public async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var taken = await events.TakeAsync(Batch, cancellationToken);
        foreach (var item in taken)
        {
            await LookIntoAsync(item, cancellationToken);
        }

        return taken.Count == Batch;
    }

    private async Task LookIntoAsync(GatewayEventItem item, CancellationToken cancellationToken)
    {
        // A notice may be faster than the transaction that it tells of, so "not ours" is not believed at once.
        var found = item.Type == GatewayEventType.CardStored ? await CardAsync(item, cancellationToken) : await PaymentAsync(item, cancellationToken);
        if (found is { } done)
        {
            await (done || item.Tries >= MostTries ? events.DoneAsync(item, ours: true, cancellationToken) : events.RetryAsync(item, Pause(item), cancellationToken));
        }
        else
        {
            await (item.Tries >= TriesFor(item.Type) ? events.DoneAsync(item, ours: false, cancellationToken) : events.RetryAsync(item, Pause(item), cancellationToken));
        }
    }

    /// <summary>Null: not ours; false: not yet.</summary>
    private async Task<bool?> CardAsync(GatewayEventItem item, CancellationToken cancellationToken) =>
        await setups.FindAsync(item.Provider, item.ObjectReference, cancellationToken) is { } setup ? await pages.StoreAsync(setup, cancellationToken) is not null : null;

    /// <summary>Null: not ours; false: not yet.</summary>
    private async Task<bool?> PaymentAsync(GatewayEventItem item, CancellationToken cancellationToken)
    {
        var made = item.Type == GatewayEventType.Refunded ? await refunds.MadeThereAsync(item, cancellationToken) : [];
        if (made is null)
        {
            return false;
        }

        var named = made.Count == 0 ? item : item with { PaymentReference = made[0].PaymentReference };
        if (await events.PaymentOfAsync(named, cancellationToken) is not { } payment)
        {
            return null;
        }

        if (payment.State != PaymentState.Succeeded)
        {
            payment = await charges.AskAsync(payment, named.PaymentReference, cancellationToken);
        }

        if (item.Type is GatewayEventType.DisputeFundsTaken or GatewayEventType.DisputeFundsReturned && payment.State == PaymentState.Succeeded)
        {
            await events.DisputeAsync(payment, item, cancellationToken);
            return true;
        }

        if (made.Count > 0 && payment.State == PaymentState.Succeeded)
        {
            return await refunds.BookAsync(payment, made, cancellationToken);
        }

        return payment.State is PaymentState.Succeeded || (payment.State is PaymentState.Declined or PaymentState.NotSent && item.Type != GatewayEventType.PaymentSucceeded);
    }

    private static int TriesFor(GatewayEventType type) =>
        type is GatewayEventType.Refunded or GatewayEventType.DisputeFundsTaken or GatewayEventType.DisputeFundsReturned ? TriesForUnknownRefund : TriesForUnknown;

    private static TimeSpan Pause(GatewayEventItem item)
    {
        var pause = TimeSpan.FromSeconds(5) * (1 << Math.Min(item.Tries, 12));
        return pause < LongestPause ? pause : LongestPause;
    }
}
