using System.Text.Json.Nodes;

namespace LeadExec.GatewaySimulator;

/// <summary>Stripe's objects as JSON, as far as anybody reads them.</summary>
internal static class StripeObjects
{
    public static JsonObject Intent(SimPayment payment, bool withCharge)
    {
        var isGood = payment.Outcome == SimOutcome.Succeed;
        var intent = new JsonObject
        {
            ["id"] = payment.Id,
            ["object"] = "payment_intent",
            ["amount"] = payment.Cents,
            ["amount_received"] = isGood ? payment.Cents : 0,
            ["currency"] = payment.Currency,
            ["customer"] = payment.CustomerRef,
            ["created"] = payment.CreatedAt.ToUnixTimeSeconds(),
            ["metadata"] = Map(payment.Metadata),
            ["status"] = isGood ? "succeeded" : "requires_payment_method",
            ["latest_charge"] = withCharge ? Charge(payment) : "ch_" + payment.Id,
        };
        if (!isGood)
        {
            intent["last_payment_error"] = Error(payment);
        }

        return intent;
    }

    public static JsonObject Charge(SimPayment payment) => new()
    {
        ["id"] = "ch_" + payment.Id,
        ["object"] = "charge",
        ["amount"] = payment.Cents,
        ["amount_refunded"] = payment.RefundedCents,
        ["currency"] = payment.Currency,
        ["payment_intent"] = payment.Id,
        ["metadata"] = Map(payment.Metadata),
    };

    public static JsonObject Error(SimPayment payment) => payment.Outcome == SimOutcome.Authenticate
        ? new JsonObject { ["type"] = "card_error", ["code"] = "authentication_required", ["decline_code"] = "authentication_required", ["message"] = "The bank asks for the card holder." }
        : new JsonObject { ["type"] = "card_error", ["code"] = "card_declined", ["decline_code"] = "insufficient_funds", ["message"] = "The card has not enough money." };

    public static JsonObject Session(SimPage page, Uri address, bool expanded)
    {
        var session = new JsonObject
        {
            ["id"] = page.Id,
            ["object"] = "checkout.session",
            ["mode"] = page.IsSetup ? "setup" : "payment",
            ["status"] = page.Status,
            ["payment_status"] = page.IsSetup ? "no_payment_required" : page.Payment is null ? "unpaid" : "paid",
            ["url"] = page.Status == "open" ? new Uri(address, "/pages/" + page.Id).AbsoluteUri : null,
            ["customer"] = page.CustomerRef,
            ["client_reference_id"] = page.ClientReference,
            ["metadata"] = Map(page.Metadata),
            ["currency"] = page.IsSetup ? null : page.Currency,
            ["amount_total"] = page.IsSetup ? null : page.Cents,
            ["payment_intent"] = null,
            ["setup_intent"] = null,
        };
        if (page.Payment is { } payment)
        {
            session["payment_intent"] = expanded ? Intent(payment, withCharge: true) : payment.Id;
        }

        if (page.Card is { } card && page.IsSetup)
        {
            session["setup_intent"] = expanded
                ? new JsonObject { ["id"] = "seti_" + page.Id, ["object"] = "setup_intent", ["payment_method"] = Method(card) }
                : "seti_" + page.Id;
        }

        return session;
    }

    public static JsonObject Method(SimCard card) => new()
    {
        ["id"] = card.MethodRef,
        ["object"] = "payment_method",
        ["customer"] = card.CustomerRef,
        ["type"] = "card",
        ["card"] = new JsonObject { ["brand"] = "visa", ["last4"] = card.Last4, ["exp_month"] = 12, ["exp_year"] = 2034 },
    };

    public static JsonObject Refund(SimRefund refund) => new()
    {
        ["id"] = refund.Id,
        ["object"] = "refund",
        ["amount"] = refund.Cents,
        ["currency"] = refund.Payment.Currency,
        ["payment_intent"] = refund.Payment.Id,
        ["metadata"] = Map(refund.Metadata),
        ["status"] = "succeeded",
        ["created"] = refund.CreatedAt.ToUnixTimeSeconds(),
    };

    public static JsonObject Dispute(SimPayment payment, string id) => new()
    {
        ["id"] = id,
        ["object"] = "dispute",
        ["amount"] = payment.Cents,
        ["currency"] = payment.Currency,
        ["charge"] = "ch_" + payment.Id,
        ["payment_intent"] = payment.Id,
        ["metadata"] = new JsonObject(),
    };

    public static JsonObject List(IEnumerable<JsonObject> items, bool hasMore = false) => new()
    {
        ["object"] = "list",
        ["has_more"] = hasMore,
        ["data"] = new JsonArray([.. items]),
    };

    private static JsonObject Map(IReadOnlyDictionary<string, string> map) => new(map.Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, pair.Value)));
}
