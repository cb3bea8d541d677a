using System.Text.Json;
using System.Text.RegularExpressions;
using LeadExec.Domain.Payments;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>
/// Authorize.Net: hosted pages, transactions on customer profiles. It has no idempotency key; our invoice number, its duplicate window
/// and a look-up before each repeat take its place (FM-60).
/// </summary>
internal sealed partial class AuthorizeNetGateway(AuthorizeNetAccount account, ProviderCalls calls) : IPaymentGateway
{
    private readonly AuthorizeNetWire wire = new(account, calls);
    private readonly TransactionSearch search = new(new AuthorizeNetWire(account, calls));

    public PaymentProvider Provider => PaymentProvider.AuthorizeNet;

    public string SignatureHeader => AuthorizeNetSignature.Header;

    public async Task<HostedPageReply> StartCardSetupAsync(CardSetup setup, CancellationToken cancellationToken)
    {
        var customer = setup.CustomerRef;
        if (customer is null)
        {
            var made = await wire.AskAsync("createCustomerProfileRequest", AuthorizeNetRequests.Customer(setup.ClientId), cancellationToken);
            customer = made.IsGood ? made.Json.Text("customerProfileId") : DuplicateOf(made);
            if (customer is null)
            {
                return Failed(made);
            }
        }

        var page = await wire.AskAsync("getHostedProfilePageRequest", AuthorizeNetRequests.CardPage(customer, setup), cancellationToken);
        return Page(page, "customer/addPayment") with { Reference = customer, CustomerRef = customer };
    }

    public async Task<HostedPageReply> StartPaymentAsync(HostedPayment payment, CancellationToken cancellationToken) => calls.AreStopped
        ? HostedPageReply.Of(GatewayOutcome.NotSent, ProviderCodes.Stopped)
        : Page(await wire.AskAsync("getHostedPaymentPageRequest", AuthorizeNetRequests.PaymentPage(payment), cancellationToken), "payment/payment");

    public async Task<GatewayReply> ChargeAsync(GatewayCharge charge, CancellationToken cancellationToken)
    {
        if (calls.AreStopped)
        {
            return GatewayReply.Of(GatewayOutcome.NotSent, ProviderCodes.Stopped);
        }

        var answer = await wire.AskAsync("createTransactionRequest", AuthorizeNetRequests.Charge(charge), cancellationToken);
        return answer.ToTransaction(charge.Amount);
    }

    public async Task<GatewayReply> FindAsync(GatewayLookup lookup, CancellationToken cancellationToken)
    {
        var number = lookup.Reference;
        if (number is null)
        {
            var (found, failure) = await search.FindAsync(ShortNumber.Of(lookup.PaymentId.Value), lookup.CustomerRef, lookup.SentAt, cancellationToken);
            if (found is null)
            {
                return failure ?? GatewayReply.Of(GatewayOutcome.NotFound);
            }

            number = found;
        }

        var answer = await wire.AskAsync("getTransactionDetailsRequest", AuthorizeNetRequests.Details(number), cancellationToken);
        if (answer.IsGood && answer.Json.At("transaction") is { } transaction)
        {
            return TransactionStates.Read(transaction);
        }

        var unread = answer.ToFailure();
        return answer.IsGood || unread.Outcome == GatewayOutcome.NotSent ? GatewayReply.Of(GatewayOutcome.Unknown) : unread;
    }

    public async Task<GatewayReply> RefundAsync(GatewayRefund refund, CancellationToken cancellationToken)
    {
        if (calls.AreStopped)
        {
            return GatewayReply.Of(GatewayOutcome.NotSent, ProviderCodes.Stopped);
        }

        var original = await wire.AskAsync("getTransactionDetailsRequest", AuthorizeNetRequests.Details(refund.PaymentReference), cancellationToken);
        if (!original.IsGood || original.Json.At("transaction") is not { ValueKind: JsonValueKind.Object } payment)
        {
            var failure = original.ToFailure();
            return failure.Outcome == GatewayOutcome.NotFound ? failure with { Outcome = GatewayOutcome.Declined } : failure;
        }

        var (earlier, unasked) = await search.FindAsync(ShortNumber.Of(refund.RefundId.Value), payment.Text("profile", "customerProfileId"), null, cancellationToken);
        if (unasked is not null)
        {
            return unasked;
        }

        return earlier is null
            ? await RefundAsync(refund, payment, cancellationToken)
            : await FindAsync(LookupOf(refund, earlier), cancellationToken);
    }

    public async Task<IReadOnlyList<ProviderRefund>?> ReadRefundsAsync(string? paymentReference, string reference, CancellationToken cancellationToken)
    {
        var answer = await wire.AskAsync("getTransactionDetailsRequest", AuthorizeNetRequests.Details(reference), cancellationToken);
        if (!answer.IsGood)
        {
            return answer.ToFailure().Outcome == GatewayOutcome.NotFound ? [] : null;
        }

        return answer.Json.At("transaction") is { } transaction && TransactionStates.ReadGivenBack(transaction) is { } given ? [given] : [];
    }

    public async Task<StoredCard?> ReadCardAsync(CardLookup lookup, CancellationToken cancellationToken)
    {
        if ((lookup.CustomerRef ?? lookup.Reference) is not { } customer)
        {
            return null;
        }

        var answer = await wire.AskAsync("getCustomerProfileRequest", AuthorizeNetRequests.ReadCustomer(customer), cancellationToken);
        if (!answer.IsGood || answer.Json.At("profile") is not { } profile || profile.Text("merchantCustomerId") != AuthorizeNetRequests.CustomerOf(lookup.ClientId))
        {
            return null;
        }

        var cards = profile.Items("paymentProfiles").Where(item => lookup.MethodRef is null || item.Text("customerPaymentProfileId") == lookup.MethodRef);
        return cards.OrderByDescending(item => item.Integer("customerPaymentProfileId") ?? 0).Select(item => Card(customer, item)).FirstOrDefault(card => card is not null);
    }

    public GatewayEventReply ReadEvent(GatewayNotice notice)
    {
        if (!AuthorizeNetSignature.IsGood(notice, account.SignatureKey))
        {
            return new GatewayEventReply(GatewayEventStatus.BadSignature);
        }

        return JsonReading.Parse(notice.Body) is { } json && AuthorizeNetEvents.Read(json) is { } read
            ? new GatewayEventReply(GatewayEventStatus.Verified, read)
            : new GatewayEventReply(GatewayEventStatus.Unreadable);
    }

    // Before the daily settlement a payment can only be cancelled as a whole; after it, it can be given back in parts.
    private async Task<GatewayReply> RefundAsync(GatewayRefund refund, JsonElement payment, CancellationToken cancellationToken)
    {
        var state = TransactionStates.Read(payment);
        switch (payment.Text("transactionStatus"))
        {
            case TransactionStates.Voided when state.Captured == refund.Amount:
                return state with { Refunded = null };
            case TransactionStates.Unsettled when state.Captured == refund.Amount:
                return (await wire.AskAsync("createTransactionRequest", AuthorizeNetRequests.Void(refund), cancellationToken)).ToTransaction(refund.Amount);
            case TransactionStates.Unsettled:
                return GatewayReply.Of(GatewayOutcome.Declined, "not-settled");
            case TransactionStates.Settled when LastFour(payment.Text("payment", "creditCard", "cardNumber")) is { } last4:
                return (await wire.AskAsync("createTransactionRequest", AuthorizeNetRequests.Refund(refund, last4), cancellationToken)).ToTransaction(refund.Amount);
            default:
                return GatewayReply.Of(GatewayOutcome.Declined, "not-refundable");
        }
    }

    private static GatewayLookup LookupOf(GatewayRefund refund, string transaction) => new()
    {
        PaymentId = refund.PaymentId,
        Key = refund.Key,
        Currency = refund.Currency,
        Reference = transaction,
        SentAt = DateTimeOffset.UnixEpoch,
    };

    private HostedPageReply Page(AuthorizeNetAnswer answer, string path) => answer.IsGood && answer.Json.Text("token") is { } token
        ? new HostedPageReply { Outcome = GatewayOutcome.Succeeded, Address = new Uri(account.PageAddress, path), Token = token }
        : Failed(answer);

    private static HostedPageReply Failed(AuthorizeNetAnswer answer)
    {
        var failure = answer.IsGood ? GatewayReply.Of(GatewayOutcome.Unknown) : answer.ToFailure();
        return HostedPageReply.Of(failure.Outcome == GatewayOutcome.NotFound ? GatewayOutcome.Misconfigured : failure.Outcome, failure.DeclineCode);
    }

    private static StoredCard? Card(string customer, JsonElement item)
    {
        var card = item.At("payment", "creditCard");
        if (card is not { } found || item.Text("customerPaymentProfileId") is not { } method || LastFour(found.Text("cardNumber")) is not { } last4)
        {
            return null;
        }

        var expiry = Expiry().Match(found.Text("expirationDate") ?? "");
        return new StoredCard
        {
            CustomerRef = customer,
            MethodRef = method,
            Brand = CodeText.Clean(found.Text("cardType")) ?? "card",
            Last4 = last4,
            ExpiryYear = expiry.Success ? int.Parse(expiry.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null,
            ExpiryMonth = expiry.Success ? int.Parse(expiry.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }

    private static string? LastFour(string? masked) => masked is { Length: >= 4 } && masked[^4..].All(char.IsAsciiDigit) ? masked[^4..] : null;

    private static string? DuplicateOf(AuthorizeNetAnswer answer) =>
        answer.MessageCode == AuthorizeNetAnswer.DuplicateRecord && Digits().Match(answer.MessageText ?? "") is { Success: true } match ? match.Value : null;

    [GeneratedRegex("^([0-9]{4})-([0-9]{2})$")]
    private static partial Regex Expiry();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
