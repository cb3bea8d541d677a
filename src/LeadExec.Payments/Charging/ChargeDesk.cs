using LeadExec.Domain.Values;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Logging;

namespace LeadExec.Payments.Charging;

/// <summary>
/// Runs card payments (FM-60, ADR charge protocol): intent in the record, then the call, then the outcome in the record. Whatever dies
/// in between, the next one to come finds the row and asks the provider what became of it; the same key is sent again only after the
/// provider said that it knows no such payment, and never a fresh one.
/// </summary>
public sealed partial class ChargeDesk(
    ChargeStores stores, IPaymentGateways gateways, ICatalogSource catalogs, TimeProvider time, ILogger<ChargeDesk> logger)
{
    private readonly IChargeStore store = stores.Charges;
    private readonly IClientCards cards = stores.Cards;

    /// <summary>Calls of a provider at the same time.</summary>
    public const int MostAtOnce = 8;

    /// <summary>Tries charges that are due, and looks up payments whose outcome is open. True when there may be more to do at once.</summary>
    public async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var more = gateways.Current is { } gateway && (await ChargeDueAsync(gateway, cancellationToken) | await RechargeAsync(gateway, cancellationToken));
        var open = await store.TakeOpenAsync(MostAtOnce, cancellationToken);
        await Task.WhenAll(open.Select(payment => LookAsync(payment, cancellationToken)));
        return more || open.Count == MostAtOnce;
    }

    private async Task<bool> ChargeDueAsync(IPaymentGateway gateway, CancellationToken cancellationToken)
    {
        var due = await store.DueAsync(MostAtOnce, cancellationToken);
        await Task.WhenAll(due.Select(async charge =>
        {
            if (await store.BeginAsync(charge, gateway.Provider, cancellationToken) is { } payment)
            {
                FaultPoint.Reach("charge.intended");
                await SendAsync(payment, gateway, cancellationToken);
            }
        }));
        return due.Count == MostAtOnce;
    }

    private async Task<bool> RechargeAsync(IPaymentGateway gateway, CancellationToken cancellationToken)
    {
        var due = await stores.Recharges.DueAsync(MostAtOnce, cancellationToken);
        await Task.WhenAll(due.Select(async client =>
        {
            if (await stores.Recharges.BeginAsync(client, gateway.Provider, cancellationToken) is { } payment)
            {
                await SendAsync(payment, gateway, cancellationToken);
            }
        }));
        return due.Count == MostAtOnce;
    }

    /// <summary>Asks the provider what became of a payment and writes it down; nothing is sent.</summary>
    /// <param name="payment">Whatever its state: a provider may know of a success that was given up here.</param>
    /// <param name="reference">The provider's reference, when a notice told one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The payment as it is then.</returns>
    public async Task<PaymentRecord> AskAsync(PaymentRecord payment, string? reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var neverSent = payment is { State: PaymentState.Initiated, Hosted: false };
        if (!neverSent && payment.Provider is { } provider && gateways.Of(provider) is { } gateway)
        {
            var card = payment.CardId is { } id ? await cards.FindAsync(id, cancellationToken) : null;
            var reply = await gateway.FindAsync(Lookup(payment, card) with { Reference = reference ?? payment.ProviderReference }, cancellationToken);
            return await SettleAsync(payment, ChargeOutcomes.Found(payment, reply, time.GetUtcNow()), cancellationToken);
        }

        return payment;
    }

    private async Task LookAsync(PaymentRecord payment, CancellationToken cancellationToken)
    {
        if (payment.Provider is not { } provider || gateways.Of(provider) is not { } gateway)
        {
            return; // asked again when the lease is over: the settings may have a key for it by then
        }

        if (payment is { State: PaymentState.Initiated, Hosted: false })
        {
            await SendAsync(payment, gateway, cancellationToken);
            return;
        }

        var card = payment.CardId is { } id ? await cards.FindAsync(id, cancellationToken) : null;
        var reply = await gateway.FindAsync(Lookup(payment, card), cancellationToken);
        if (reply.Outcome == GatewayOutcome.NotFound && ChargeOutcomes.MayRepeat(payment, time.GetUtcNow()))
        {
            await SendAsync(payment, gateway, cancellationToken);
            return;
        }

        await SettleAsync(payment, ChargeOutcomes.Found(payment, reply, time.GetUtcNow()), cancellationToken);
    }

    private async Task SendAsync(PaymentRecord payment, IPaymentGateway gateway, CancellationToken cancellationToken)
    {
        if (payment.CardId is not { } id || await cards.FindAsync(id, cancellationToken) is not { } card || !await store.MarkSentAsync(payment.Id, cancellationToken))
        {
            return;
        }

        FaultPoint.Reach("charge.before");
        var reply = await gateway.ChargeAsync(Charge(payment, card), cancellationToken);
        FaultPoint.Reach("charge.after");
        await SettleAsync(payment, ChargeOutcomes.Sent(payment, reply), cancellationToken);
        FaultPoint.Reach("charge.settled");
    }

    private async Task<PaymentRecord> SettleAsync(PaymentRecord payment, PaymentOutcome outcome, CancellationToken cancellationToken)
    {
        var settled = await store.SettleAsync(payment.Id, outcome, cancellationToken);
        if (outcome.State != PaymentState.Succeeded)
        {
            LogNotPaid(payment.Id, outcome.State, outcome.Code);
        }

        return settled ?? payment;
    }

    private GatewayCharge Charge(PaymentRecord payment, ClientCard card) => new()
    {
        PaymentId = payment.Id,
        Key = payment.Key,
        Amount = payment.Amount,
        Currency = catalogs.Current.Account.Currency,
        CustomerRef = card.CustomerReference,
        MethodRef = card.MethodReference,
        Description = payment.OrderId is { } order ? $"Order {order}" : "Wallet",
    };

    private GatewayLookup Lookup(PaymentRecord payment, ClientCard? card) => new()
    {
        PaymentId = payment.Id,
        Key = payment.Key,
        Currency = catalogs.Current.Account.Currency,
        Reference = payment.ProviderReference,
        CustomerRef = card?.CustomerReference,
        SentAt = payment.SentAt ?? payment.CreatedAt,
    };

    [LoggerMessage(EventId = 1481, Level = LogLevel.Information, Message = "Payment {Payment} is {State}: {Code}")]
    private partial void LogNotPaid(PaymentId payment, PaymentState state, string? code);
}
