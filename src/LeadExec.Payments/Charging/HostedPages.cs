using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;

namespace LeadExec.Payments.Charging;

/// <summary>Pages of the provider. A payment is written down before its page is opened, so that a notice always finds it.</summary>
public sealed class HostedPages(IChargeStore store, IClientCards cards, ICardSetups setups, IPaymentGateways gateways, ICatalogSource catalogs) : IHostedPages
{
    public async Task<HostedPageReply?> StartPaymentAsync(NewHostedPayment payment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(payment);
        if (gateways.Current is not { } gateway)
        {
            return null;
        }

        if (payment.InvoiceId is { } invoice && await CloseAsync(invoice, keepNewest: false, cancellationToken))
        {
            return HostedPageReply.Of(GatewayOutcome.Declined, HostedPageReply.PaidBefore);
        }

        await store.BeginHostedAsync(payment, gateway.Provider, cancellationToken);
        var reply = await gateway.StartPaymentAsync(Page(payment, await CustomerAsync(payment.ClientId, gateway.Provider, cancellationToken)), cancellationToken);
        if (reply.Outcome != GatewayOutcome.Succeeded)
        {
            // A page that nobody was shown takes no money.
            var outcome = new PaymentOutcome(PaymentState.NotSent, TimeSpan.Zero) { Code = reply.Code, Words = "The page of the payment provider could not be opened." };
            await store.SettleAsync(payment.Id, outcome, cancellationToken);
        }
        else if (reply.Reference is { } reference)
        {
            await store.RememberPageAsync(payment.Id, reference, cancellationToken);
            if (payment.InvoiceId is { } of)
            {
                await CloseAsync(of, keepNewest: true, cancellationToken); // of two that were opened at once
            }
        }

        return reply;
    }

    /// <summary>An invoice has one open page at most: earlier ones are ended. True when one of them turns out to be paid.</summary>
    private async Task<bool> CloseAsync(Guid invoice, bool keepNewest, CancellationToken cancellationToken)
    {
        var paid = false;
        foreach (var page in (await store.OpenPagesAsync(invoice, cancellationToken)).Skip(keepNewest ? 1 : 0))
        {
            if (page is { Provider: { } provider, ProviderReference: not null } && gateways.Of(provider) is { } gateway)
            {
                var lookup = new GatewayLookup
                {
                    PaymentId = page.Id,
                    Key = page.Key,
                    Currency = catalogs.Current.Account.Currency,
                    Reference = page.ProviderReference,
                    SentAt = page.CreatedAt,
                };
                var settled = await store.SettleAsync(page.Id, ChargeOutcomes.Found(page, await gateway.ClosePageAsync(lookup, cancellationToken), page.CreatedAt), cancellationToken);
                paid |= settled?.State == PaymentState.Succeeded;
            }
        }

        return paid;
    }

    public async Task<HostedPageReply?> StartCardAsync(NewCardSetup setup, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (gateways.Current is not { } gateway)
        {
            return null;
        }

        var customer = await CustomerAsync(setup.ClientId, gateway.Provider, cancellationToken);
        var reply = await gateway.StartCardSetupAsync(Setup(setup, customer), cancellationToken);
        if (reply.Outcome == GatewayOutcome.Succeeded)
        {
            var record = new CardSetupRecord
            {
                Id = setup.Id,
                ClientId = setup.ClientId,
                Provider = gateway.Provider,
                Reference = reply.Reference,
                CustomerReference = reply.CustomerRef ?? customer,
                Actor = setup.Actor,
            };
            await setups.AddAsync(record, cancellationToken);
        }

        return reply;
    }

    public async Task<ClientCard?> FinishCardAsync(Guid setup, ClientId client, CancellationToken cancellationToken) =>
        await setups.FindAsync(setup, cancellationToken) is { } found && found.ClientId == client ? await StoreAsync(found, cancellationToken) : null;

    public Task CameBackAsync(PaymentId payment, CancellationToken cancellationToken) => store.WakeAsync(payment, cancellationToken);

    /// <summary>Reads what the page ended with and stores it; null when there is nothing (yet).</summary>
    internal async Task<ClientCard?> StoreAsync(CardSetupRecord setup, CancellationToken cancellationToken)
    {
        if (gateways.Of(setup.Provider) is not { } gateway)
        {
            return null;
        }

        var lookup = new CardLookup { ClientId = setup.ClientId, Reference = setup.Reference, CustomerRef = setup.CustomerReference };
        if (await gateway.ReadCardAsync(lookup, cancellationToken) is not { } card)
        {
            return null;
        }

        var stored = await cards.AddAsync(setup.ClientId, setup.Provider, card, setup.Actor, cancellationToken);
        await setups.DoneAsync(setup.Id, cancellationToken);
        return stored;
    }

    private async Task<string?> CustomerAsync(ClientId client, PaymentProvider provider, CancellationToken cancellationToken) =>
        (await cards.ListAsync(client, cancellationToken)).FirstOrDefault(card => card.Provider == provider)?.CustomerReference;

    private HostedPayment Page(NewHostedPayment payment, string? customer) => new()
    {
        PaymentId = payment.Id,
        Key = payment.Id.ToString(),
        Amount = payment.Amount,
        Currency = catalogs.Current.Account.Currency,
        Title = payment.Title,
        CustomerRef = customer,
        ReturnUrl = payment.ReturnUrl,
        CancelUrl = payment.CancelUrl,
    };

    private CardSetup Setup(NewCardSetup setup, string? customer) => new()
    {
        ClientId = setup.ClientId,
        Key = setup.Id.ToString("D"),
        CustomerRef = customer,
        Currency = catalogs.Current.Account.Currency,
        ReturnUrl = setup.ReturnUrl,
        CancelUrl = setup.CancelUrl,
    };
}
