using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadExec.GatewaySimulator;

/// <summary>Authorize.Net's wire, as far as it is used: one address, members in order, answers behind a byte order mark.</summary>
internal sealed class AuthorizeNetDesk(GatewayVault vault, FaultPlan faults, NoticeMaker notices)
{
    private const int LargestBody = 64 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromSeconds(28_800);

    public async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var (reply, fault) = body.Length > LargestBody ? (Failed("E00003"), null) : Reply(body.ToArray());
        if (fault is null)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.Body.WriteAsync((byte[])[.. ByteOrderMark, .. Encoding.UTF8.GetBytes(reply.ToJsonString())]);
            return;
        }

        await FaultyAnswer.WriteAsync(context, fault, 200, "");
    }

    private (JsonObject Reply, SimFault? Fault) Reply(byte[] body)
    {
        JsonElement request;
        JsonProperty root;
        try
        {
            request = JsonDocument.Parse(body).RootElement;
            root = request.EnumerateObject().Single();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return (Failed("E00003"), null);
        }

        if (!SchemaOrder.Holds(root.Name, root.Value))
        {
            return (Failed("E00003"), null);
        }

        if (Text(root.Value, "merchantAuthentication", "name") != GatewaySimulatorOptions.DefaultLoginId
            || Text(root.Value, "merchantAuthentication", "transactionKey") != GatewaySimulatorOptions.DefaultTransactionKey)
        {
            return (Failed("E00007"), null);
        }

        lock (vault.Gate)
        {
            return root.Name == "createTransactionRequest" ? Transact(root.Value.GetProperty("transactionRequest")) : (Ask(root.Name, root.Value), null);
        }
    }

    private JsonObject Ask(string name, JsonElement ask) => name switch
    {
        "createCustomerProfileRequest" => Customer(ask),
        "getHostedProfilePageRequest" => CardPage(ask),
        "getHostedPaymentPageRequest" => PaymentPage(ask),
        "getCustomerProfileRequest" => Profile(Text(ask, "customerProfileId")),
        "getTransactionDetailsRequest" => Details(Text(ask, "transId")),
        "getUnsettledTransactionListRequest" => List(Listed().Where(item => !item.IsSettled)),
        "getTransactionListForCustomerRequest" => List(Listed().Where(item => item.Customer == Text(ask, "customerProfileId"))),
        "getSettledBatchListRequest" => Good(new JsonObject { ["batchList"] = new JsonArray(new JsonObject { ["batchId"] = "1" }) }),
        "getTransactionListRequest" => List(Listed().Where(item => item.IsSettled)),
        _ => Failed("E00003"),
    };

    private JsonObject Customer(JsonElement ask)
    {
        var name = Text(ask, "profile", "merchantCustomerId")!;
        if (vault.Customers.FirstOrDefault(customer => customer.Value == name).Key is { } known)
        {
            return Failed("E00039", $"A duplicate record with ID {known} already exists.");
        }

        var number = vault.NextId("");
        vault.AddCustomer(number, name);
        return Good(new JsonObject { ["customerProfileId"] = number });
    }

    private JsonObject CardPage(JsonElement ask)
    {
        var customer = Text(ask, "customerProfileId")!;
        if (!vault.Customers.ContainsKey(customer))
        {
            return Failed("E00040");
        }

        var back = Setting(ask.GetProperty("hostedProfileSettings"), "hostedProfileReturnUrl");
        var page = vault.Add(new SimPage { Id = vault.NextId("tok_sim"), Provider = SimProvider.AuthorizeNet, IsSetup = true, Key = customer, CustomerRef = customer, ReturnUrl = back, CancelUrl = back });
        return Good(new JsonObject { ["token"] = page.Id });
    }

    private JsonObject PaymentPage(JsonElement ask)
    {
        var transaction = ask.GetProperty("transactionRequest");
        using var options = JsonDocument.Parse(Setting(ask.GetProperty("hostedPaymentSettings"), "hostedPaymentReturnOptions"));
        var page = vault.Add(new SimPage
        {
            Id = vault.NextId("tok_sim"),
            Provider = SimProvider.AuthorizeNet,
            IsSetup = false,
            Key = Text(transaction, "order", "invoiceNumber")!,
            Cents = Cents(transaction),
            Currency = Text(transaction, "currencyCode") ?? "USD",
            CustomerRef = Text(transaction, "profile", "customerProfileId"),
            ReturnUrl = Text(options.RootElement, "url")!,
            CancelUrl = Text(options.RootElement, "cancelUrl")!,
        });
        return Good(new JsonObject { ["token"] = page.Id });
    }

    private JsonObject Profile(string? customer) => customer is not null && vault.Customers.TryGetValue(customer, out var name)
        ? Good(new JsonObject
        {
            ["profile"] = new JsonObject
            {
                ["customerProfileId"] = customer,
                ["merchantCustomerId"] = name,
                ["paymentProfiles"] = new JsonArray([.. vault.Cards.Where(card => card.CustomerRef == customer).Select(card => new JsonObject
                {
                    ["customerPaymentProfileId"] = card.MethodRef,
                    ["payment"] = new JsonObject
                    {
                        ["creditCard"] = new JsonObject { ["cardNumber"] = "XXXX" + card.Last4, ["expirationDate"] = "2034-12", ["cardType"] = "Visa" },
                    },
                })]),
            },
        })
        : Failed("E00040");

    private JsonObject Details(string? number) => Listed().FirstOrDefault(item => item.Id == number) is { } found
        ? Good(new JsonObject
        {
            ["transaction"] = new JsonObject
            {
                ["transId"] = found.Id,
                ["transactionType"] = found.IsRefund ? "refundTransaction" : "authCaptureTransaction",
                ["transactionStatus"] = found.Status,
                ["responseReasonCode"] = found.Status == "declined" ? 2 : 1,
                ["refTransId"] = found.Refunds,
                ["order"] = new JsonObject { ["invoiceNumber"] = found.Invoice },
                ["authAmount"] = found.Cents / 100m,
                ["settleAmount"] = found.Status == "declined" ? 0m : found.Cents / 100m,
                ["payment"] = new JsonObject { ["creditCard"] = new JsonObject { ["cardNumber"] = "XXXX" + found.Last4, ["expirationDate"] = "XXXX", ["cardType"] = "Visa" } },
                ["profile"] = found.Customer is null ? null : new JsonObject { ["customerProfileId"] = found.Customer },
            },
        })
        : Failed("E00040");

    private IEnumerable<Row> Listed() =>
    [
        .. vault.Payments.Where(payment => payment.Provider == SimProvider.AuthorizeNet).Select(payment => new Row(
            payment.Id, payment.Key, payment.Cents, payment.CustomerRef, payment.IsSettled, StatusOf(payment), payment.Last4, IsRefund: false, Refunds: null)),
        .. vault.Refunds.Where(refund => refund.Payment.Provider == SimProvider.AuthorizeNet).Select(refund => new Row(
            refund.Id, refund.Key, refund.Cents, refund.Payment.CustomerRef, IsSettled: false, "refundPendingSettlement", refund.Payment.Last4, IsRefund: true, Refunds: refund.Payment.Id)),
    ];

    private static string StatusOf(SimPayment payment) =>
        payment.Outcome != SimOutcome.Succeed ? "declined" : payment.IsVoided ? "voided" : payment.IsSettled ? "settledSuccessfully" : "capturedPendingSettlement";

    private JsonObject List(IEnumerable<Row> rows) => Good(new JsonObject
    {
        ["transactions"] = new JsonArray([.. rows.Select(row => new JsonObject
        {
            ["transId"] = row.Id, ["transactionStatus"] = row.Status, ["invoiceNumber"] = row.Invoice, ["settleAmount"] = row.Cents / 100m,
        })]),
    });

    private (JsonObject Reply, SimFault? Fault) Transact(JsonElement ask)
    {
        var customer = Text(ask, "profile", "customerProfileId");
        var fault = faults.Take(customer);
        if (fault is SimFault.CutBefore or SimFault.ErrorBefore or SimFault.TooMany)
        {
            return ([], fault);
        }

        return (Text(ask, "transactionType") switch
        {
            "authCaptureTransaction" => Charge(ask, customer),
            "refundTransaction" => Refund(ask),
            "voidTransaction" => Void(ask),
            _ => Failed("E00013"),
        }, fault);
    }

    private JsonObject Charge(JsonElement ask, string? customer)
    {
        var (invoice, method) = (Text(ask, "order", "invoiceNumber")!, Text(ask, "profile", "paymentProfile", "paymentProfileId"));
        if (vault.Cards.FirstOrDefault(card => card.CustomerRef == customer && card.MethodRef == method) is not { } card)
        {
            return Failed("E00040");
        }

        var window = vault.Time.GetUtcNow() - DuplicateWindow;
        if (vault.Payments.Any(item => item.Key == invoice && item.CreatedAt > window && item.Outcome == SimOutcome.Succeed))
        {
            return Transaction("3", "0", "11");
        }

        var payment = vault.Take(new SimPayment
        {
            Id = vault.NextId(""),
            Provider = SimProvider.AuthorizeNet,
            Key = invoice,
            Cents = Cents(ask),
            Currency = Text(ask, "currencyCode") ?? "USD",
            CreatedAt = vault.Time.GetUtcNow(),
            CustomerRef = customer,
            Last4 = card.Last4,
            Outcome = card.Outcome,
        });
        notices.OfPayment(payment);
        return payment.Outcome == SimOutcome.Succeed ? Transaction("1", payment.Id, null) : Transaction("2", payment.Id, "2");
    }

    private JsonObject Refund(JsonElement ask)
    {
        if (vault.Payments.FirstOrDefault(item => item.Id == Text(ask, "refTransId")) is not { IsSettled: true, Outcome: SimOutcome.Succeed } payment
            || Text(ask, "payment", "creditCard", "cardNumber") != payment.Last4 || Cents(ask) > payment.Cents - payment.RefundedCents)
        {
            return Transaction("3", "0", "54");
        }

        var refund = vault.Give(new SimRefund { Id = vault.NextId(""), Payment = payment, Key = Text(ask, "order", "invoiceNumber")!, Cents = Cents(ask), CreatedAt = vault.Time.GetUtcNow() });
        notices.OfRefund(refund);
        return Transaction("1", refund.Id, null);
    }

    private JsonObject Void(JsonElement ask)
    {
        if (vault.Payments.FirstOrDefault(item => item.Id == Text(ask, "refTransId")) is not { IsSettled: false, IsVoided: false, Outcome: SimOutcome.Succeed } payment)
        {
            return Transaction("3", "0", "16");
        }

        vault.Void(payment, payment.Key);
        notices.OfVoid(payment);
        return Transaction("1", payment.Id, null);
    }

    private static JsonObject Transaction(string code, string number, string? error)
    {
        var transaction = new JsonObject { ["responseCode"] = code, ["authCode"] = "SIM001", ["transId"] = number, ["accountNumber"] = "XXXX4242", ["accountType"] = "Visa" };
        if (error is not null)
        {
            transaction["errors"] = new JsonArray(new JsonObject { ["errorCode"] = error, ["errorText"] = "The simulator says no." });
        }

        var messages = error is null ? Messages("Ok", "I00001") : Messages("Error", "E00027");
        return new JsonObject { ["transactionResponse"] = transaction, ["messages"] = messages };
    }

    private static JsonObject Good(JsonObject content)
    {
        content["messages"] = Messages("Ok", "I00001");
        return content;
    }

    private static JsonObject Failed(string code, string? text = null) => new() { ["messages"] = Messages("Error", code, text) };

    private static JsonObject Messages(string result, string code, string? text = null) => new()
    {
        ["resultCode"] = result,
        ["message"] = new JsonArray(new JsonObject { ["code"] = code, ["text"] = text ?? "Simulated." }),
    };

    private static string Setting(JsonElement settings, string name) =>
        settings.GetProperty("setting").EnumerateArray().First(item => Text(item, "settingName") == name).GetProperty("settingValue").GetString()!;

    private static long Cents(JsonElement ask) => (long)(decimal.Parse(Text(ask, "amount")!, NumberStyles.Number, CultureInfo.InvariantCulture) * 100m);

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    private sealed record Row(string Id, string Invoice, long Cents, string? Customer, bool IsSettled, string Status, string Last4, bool IsRefund, string? Refunds);
}
