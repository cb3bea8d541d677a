using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Stripe;

/// <summary>Stripe: Checkout pages, payment intents of kept cards, refunds.</summary>
internal sealed class StripeGateway(StripeAccount account, ProviderCalls calls) : IPaymentGateway
{
    private const string Sessions = "/v1/checkout/sessions";
    private const string Intents = "/v1/payment_intents";
    private const string Methods = "/v1/payment_methods";
    private const string Refunds = "/v1/refunds";
    private const int PageSize = 100;
    private const int MostPages = 10;

    // Their clock may differ from ours.
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(10);

    private readonly StripeWire wire = new(account, calls);

    public PaymentProvider Provider => PaymentProvider.Stripe;

    public string SignatureHeader => StripeSignature.Header;

    public async Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken) =>
        Page(await wire.PostAsync(Sessions, StripeRequests.CardSetup(setup), setup.Key, cancellationToken));

    public async Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken)
    {
        if (calls.AreStopped)
        {
            return HostedPageReply.Of(GatewayOutcome.NotSent, ProviderCodes.Stopped);
        }

        return MinorUnits.Of(payment.Amount, payment.Currency) is { } units
            ? Page(await wire.PostAsync(Sessions, StripeRequests.HostedPayment(payment, units), payment.Key, cancellationToken))
            : HostedPageReply.Of(GatewayOutcome.Declined, ProviderCodes.NotInUnits);
    }

    public async Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken)
    {
        if (calls.AreStopped)
        {
            return GatewayReply.Of(GatewayOutcome.NotSent, ProviderCodes.Stopped);
        }

        if (MinorUnits.Of(charge.Amount, charge.Currency) is not { } units)
        {
            return GatewayReply.Of(GatewayOutcome.Declined, ProviderCodes.NotInUnits);
        }

        var answer = await wire.PostAsync(Intents, StripeRequests.Charge(charge, units), charge.Key, cancellationToken);
        return answer.IsGood ? StripePayments.ReadIntent(answer.Json) : NotNotFound(answer.ToFailure());
    }

    public Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken) => lookup.Reference switch
    {
        null => SearchAsync(lookup, cancellationToken),
        var id when id.StartsWith("cs_", StringComparison.Ordinal) =>
            ReadAsync(Sessions, id, new StripeForm().Add("expand[0]", "payment_intent.latest_charge"), StripePayments.ReadSession, cancellationToken),
        var id => ReadAsync(Intents, id, new StripeForm().Add("expand[0]", "latest_charge"), StripePayments.ReadIntent, cancellationToken),
    };

    public async Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken)
    {
        if (calls.AreStopped)
        {
            return GatewayReply.Of(GatewayOutcome.NotSent, ProviderCodes.Stopped);
        }

        if (MinorUnits.Of(refund.Amount, refund.Currency) is not { } units)
        {
            return GatewayReply.Of(GatewayOutcome.Declined, ProviderCodes.NotInUnits);
        }

        // Keys are forgotten after a day: what was made before is found by its own number.
        var known = await wire.GetAsync(Refunds, null, new StripeForm().Add("payment_intent", refund.PaymentReference).Add("limit", PageSize), cancellationToken);
        if (!known.IsGood)
        {
            return NotNotFound(known.ToFailure());
        }

        foreach (var earlier in known.Json.Items("data").Where(item => item.Text("metadata", StripeRequests.RefundKey) == refund.RefundId.ToString()))
        {
            return StripePayments.ReadRefund(earlier);
        }

        var answer = await wire.PostAsync(Refunds, StripeRequests.Refund(refund, units), refund.Key, cancellationToken);
        return answer.IsGood ? StripePayments.ReadRefund(answer.Json) : NotNotFound(answer.ToFailure());
    }

    public async Task<GatewayReply> ClosePageAsync(GatewayLookup lookup, CancellationToken cancellationToken)
    {
        if (lookup.Reference is { } page && page.StartsWith("cs_", StringComparison.Ordinal) && !calls.AreStopped)
        {
            var answer = await wire.PostAsync($"{Sessions}/{Uri.EscapeDataString(page)}/expire", new StripeForm().Add("expand[0]", "payment_intent.latest_charge"), "close-" + page, cancellationToken, Sessions + "/expire");
            if (answer.IsGood)
            {
                return StripePayments.ReadSession(answer.Json);
            }
        }

        return await FindAsync(lookup, cancellationToken); // it was paid, or is over, or could not be asked
    }

    public async Task<IReadOnlyList<ProviderRefund>?> ReadRefundsAsync(string? paymentReference, string reference, CancellationToken cancellationToken)
    {
        if (paymentReference is null)
        {
            return [];
        }

        var answer = await wire.GetAsync(Refunds, null, new StripeForm().Add("payment_intent", paymentReference).Add("limit", PageSize), cancellationToken);
        return answer.IsGood ? [.. answer.Json.Items("data").Select(item => StripePayments.ReadGivenBack(item, paymentReference)).OfType<ProviderRefund>()] : null;
    }

    public async Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken)
    {
        if (lookup is { Reference: { } session, MethodRef: null })
        {
            var answer = await wire.GetAsync(Sessions, session, new StripeForm().Add("expand[0]", "setup_intent.payment_method"), cancellationToken);
            var isTheirs = answer.IsGood && answer.Json.Text("metadata", StripeRequests.ClientKey) == lookup.ClientId.ToString();
            return isTheirs ? Card(answer.Json.At("setup_intent", "payment_method"), answer.Json.Text("customer")) : null;
        }

        if (lookup is not { CustomerRef: { } customer, MethodRef: { } method })
        {
            return null;
        }

        var query = new StripeForm().Add("customer", customer).Add("type", "card").Add("limit", PageSize);
        var cards = await wire.GetAsync(Methods, null, query, cancellationToken);
        return cards.IsGood ? Card(cards.Json.Items("data").Where(item => item.Text("id") == method).Select(item => (JsonElement?)item).FirstOrDefault(), customer) : null;
    }

    public GatewayEventReply ReadEvent(GatewayNotice notice)
    {
        var status = StripeSignature.Check(notice, account.WebhookSecret);
        if (status != GatewayEventStatus.Verified)
        {
            return new GatewayEventReply(status);
        }

        return JsonReading.Parse(notice.Body) is { } json && StripeEvents.Read(json) is { } read
            ? new GatewayEventReply(GatewayEventStatus.Verified, read)
            : new GatewayEventReply(GatewayEventStatus.Unreadable);
    }

    private static HostedPageReply Page(StripeAnswer answer)
    {
        if (answer.IsGood && Uri.TryCreate(answer.Json.Text("url"), UriKind.Absolute, out var address))
        {
            return new HostedPageReply
            {
                Outcome = GatewayOutcome.Succeeded,
                Address = address,
                Reference = answer.Json.Text("id"),
                CustomerRef = answer.Json.Text("customer"),
            };
        }

        var failure = answer.IsGood ? GatewayReply.Of(GatewayOutcome.Unknown) : NotNotFound(answer.ToFailure());
        return HostedPageReply.Of(failure.Outcome, failure.DeclineCode);
    }

    private static StoredCard? Card(JsonElement? method, string? customer) =>
        method is { ValueKind: JsonValueKind.Object } item && customer is not null && item.Text("id") is { } id && item.Text("card", "last4") is { } last4
            ? new StoredCard
            {
                CustomerRef = customer,
                MethodRef = id,
                Brand = CodeText.Clean(item.Text("card", "brand")) ?? "card",
                Last4 = last4,
                ExpiryMonth = (int?)item.Integer("card", "exp_month"),
                ExpiryYear = (int?)item.Integer("card", "exp_year"),
            }
            : null;

    // What a new payment refers to is not there: the settings or the card are wrong, the payment is not "not found".
    private static GatewayReply NotNotFound(GatewayReply failure) =>
        failure.Outcome == GatewayOutcome.NotFound ? failure with { Outcome = GatewayOutcome.Misconfigured } : failure;

    private async Task<GatewayReply> ReadAsync(
        string path, string id, StripeForm query, Func<JsonElement, GatewayReply> read, CancellationToken cancellationToken)
    {
        var answer = await wire.GetAsync(path, id, query, cancellationToken);
        return answer.IsGood ? read(answer.Json) : Unasked(answer.ToFailure());
    }

    // The search index of Stripe lags behind by a minute; the list does not. Payments are few, and the client's are fewer.
    private async Task<GatewayReply> SearchAsync(GatewayLookup lookup, CancellationToken cancellationToken)
    {
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var query = new StripeForm()
                .Add("customer", lookup.CustomerRef)
                .Add("created[gte]", (lookup.SentAt - Before).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
                .Add("limit", PageSize)
                .Add("starting_after", after)
                .Add("expand[0]", "data.latest_charge");
            var answer = await wire.GetAsync(Intents, null, query, cancellationToken);
            if (!answer.IsGood)
            {
                return Unasked(answer.ToFailure());
            }

            var items = answer.Json.Items("data").ToList();
            if (items.FindIndex(item => StripePayments.PaymentOf(item) == lookup.PaymentId) is >= 0 and var at)
            {
                return StripePayments.ReadIntent(items[at]);
            }

            after = items.Count == 0 ? null : items[^1].Text("id");
            if (answer.Json.At("has_more") is not { ValueKind: JsonValueKind.True } || after is null)
            {
                return GatewayReply.Of(GatewayOutcome.NotFound);
            }
        }

        return GatewayReply.Of(GatewayOutcome.Unknown);
    }

    // A question that did not get through says nothing about the payment.
    private static GatewayReply Unasked(GatewayReply failure) =>
        failure.Outcome is GatewayOutcome.NotSent or GatewayOutcome.Declined or GatewayOutcome.ActionRequired ? failure with { Outcome = GatewayOutcome.Unknown } : failure;
}
