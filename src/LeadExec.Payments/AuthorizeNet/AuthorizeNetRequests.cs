using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>The content of each request, members in the order of the provider's schema (AnetApiSchema.xsd).</summary>
internal static class AuthorizeNetRequests
{
    /// <summary>Seconds in which an equal transaction is refused as a duplicate; the most that is allowed (FM-60).</summary>
    public const string DuplicateWindow = "28800";

    /// <summary>Entries of a page of a list; the most that is allowed.</summary>
    public const int PageSize = 1000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names the client at the provider; read back before a card is believed to be this client's.</summary>
    public static string CustomerOf(ClientId client) => $"client-{client}";

    public static JsonObject Charge(GatewayCharge charge) => Transaction(charge.PaymentId.Value, new JsonObject
    {
        ["transactionType"] = "authCaptureTransaction",
        ["amount"] = charge.Amount.ToString(),
        ["currencyCode"] = charge.Currency,
        ["profile"] = new JsonObject
        {
            ["customerProfileId"] = charge.CustomerRef,
            ["paymentProfile"] = new JsonObject { ["paymentProfileId"] = charge.MethodRef },
        },
        ["order"] = Order(charge.PaymentId.Value, charge.Description),
        ["transactionSettings"] = Settings(("duplicateWindow", DuplicateWindow)),
    });

    /// <param name="refund">The refund.</param>
    /// <param name="last4">Of the card that paid.</param>
    public static JsonObject Refund(GatewayRefund refund, string last4) => Transaction(refund.RefundId.Value, new JsonObject
    {
        ["transactionType"] = "refundTransaction",
        ["amount"] = refund.Amount.ToString(),
        ["currencyCode"] = refund.Currency,
        ["payment"] = new JsonObject { ["creditCard"] = new JsonObject { ["cardNumber"] = last4, ["expirationDate"] = "XXXX" } },
        ["refTransId"] = refund.PaymentReference,
        ["order"] = Order(refund.RefundId.Value, null),
        ["transactionSettings"] = Settings(("duplicateWindow", DuplicateWindow)),
    });

    public static JsonObject Void(GatewayRefund refund) => Transaction(refund.RefundId.Value, new JsonObject
    {
        ["transactionType"] = "voidTransaction",
        ["refTransId"] = refund.PaymentReference,
    });

    public static JsonObject PaymentPage(HostedPayment payment)
    {
        var transaction = new JsonObject
        {
            ["transactionType"] = "authCaptureTransaction",
            ["amount"] = payment.Amount.ToString(),
            ["currencyCode"] = payment.Currency,
        };
        if (payment.CustomerRef is { } customer)
        {
            transaction["profile"] = new JsonObject { ["customerProfileId"] = customer };
        }

        transaction["order"] = Order(payment.PaymentId.Value, payment.Title);
        var back = new JsonObject
        {
            ["showReceipt"] = true,
            ["url"] = payment.ReturnUrl.AbsoluteUri,
            ["urlText"] = "Continue",
            ["cancelUrl"] = payment.CancelUrl.AbsoluteUri,
            ["cancelUrlText"] = "Cancel",
        };
        return new JsonObject
        {
            ["refId"] = ShortNumber.Of(payment.PaymentId.Value),
            ["transactionRequest"] = transaction,
            ["hostedPaymentSettings"] = Settings(("hostedPaymentReturnOptions", back.ToJsonString(Json))),
        };
    }

    public static JsonObject Customer(ClientId client) => new()
    {
        ["profile"] = new JsonObject { ["merchantCustomerId"] = CustomerOf(client), ["description"] = $"Client {client}" },
    };

    public static JsonObject CardPage(string customer, CardSetup setup) => new()
    {
        ["customerProfileId"] = customer,
        ["hostedProfileSettings"] = Settings(
            ("hostedProfileReturnUrl", setup.ReturnUrl.AbsoluteUri),
            ("hostedProfileReturnUrlText", "Continue"),
            ("hostedProfilePaymentOptions", "showCreditCard")),
    };

    public static JsonObject ReadCustomer(string customer) => new() { ["customerProfileId"] = customer, ["unmaskExpirationDate"] = true };

    public static JsonObject Details(string transaction) => new() { ["transId"] = transaction };

    public static JsonObject UnsettledList(int page) => new() { ["sorting"] = NewestFirst(), ["paging"] = Paging(page) };

    public static JsonObject CustomerList(string customer, int page) => new()
    {
        ["customerProfileId"] = customer,
        ["sorting"] = NewestFirst(),
        ["paging"] = Paging(page),
    };

    public static JsonObject BatchList(DateTimeOffset from, DateTimeOffset to) => new()
    {
        ["firstSettlementDate"] = Time(from),
        ["lastSettlementDate"] = Time(to),
    };

    public static JsonObject BatchTransactions(string batch, int page) => new() { ["batchId"] = batch, ["sorting"] = NewestFirst(), ["paging"] = Paging(page) };

    private static JsonObject Transaction(Guid id, JsonObject transaction) => new() { ["refId"] = ShortNumber.Of(id), ["transactionRequest"] = transaction };

    private static JsonObject Order(Guid id, string? description)
    {
        var order = new JsonObject { ["invoiceNumber"] = ShortNumber.Of(id) };
        if (description is not null)
        {
            order["description"] = description;
        }

        return order;
    }

    private static JsonObject Settings(params (string Name, string Value)[] settings) => new()
    {
        ["setting"] = new JsonArray([.. settings.Select(setting => new JsonObject { ["settingName"] = setting.Name, ["settingValue"] = setting.Value })]),
    };

    private static JsonObject NewestFirst() => new() { ["orderBy"] = "id", ["orderDescending"] = true };

    private static JsonObject Paging(int page) => new() { ["limit"] = PageSize, ["offset"] = page };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
