using System.Text.Json;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Stripe;

/// <summary>Reads verified notices of Stripe.</summary>
internal static class StripeEvents
{
    private const int LongestName = 100;

    public static GatewayEvent? Read(JsonElement notice)
    {
        if (notice.Text("id") is not { Length: <= LongestName } id || notice.Text("type") is not { Length: <= LongestName } name
            || notice.Integer("created") is not { } created || notice.At("data", "object") is not { } item || item.Text("id") is not { } reference)
        {
            return null;
        }

        var type = TypeOf(name, item);
        return new GatewayEvent
        {
            Id = id,
            Type = type,
            ProviderType = name,
            CreatedAt = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(created, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds())),
            ObjectReference = reference,
            PaymentReference = PaymentReferenceOf(name, item, reference),
            PaymentId = StripePayments.PaymentOf(item),
            Amount = StripePayments.Amount(item, AmountOf(type, name)),
        };
    }

    private static GatewayEventType TypeOf(string name, JsonElement item) => name switch
    {
        "checkout.session.completed" when item.Text("mode") == "setup" => GatewayEventType.CardStored,
        "checkout.session.completed" when item.Text("payment_status") == "paid" => GatewayEventType.PaymentSucceeded,
        "checkout.session.async_payment_succeeded" or "payment_intent.succeeded" => GatewayEventType.PaymentSucceeded,
        "checkout.session.async_payment_failed" or "payment_intent.payment_failed" or "payment_intent.canceled" => GatewayEventType.PaymentFailed,
        "checkout.session.expired" when item.Text("mode") == "payment" => GatewayEventType.PaymentExpired,
        "charge.refunded" => GatewayEventType.Refunded,
        "charge.dispute.created" => GatewayEventType.DisputeOpened,
        "charge.dispute.funds_withdrawn" => GatewayEventType.DisputeFundsTaken,
        "charge.dispute.funds_reinstated" => GatewayEventType.DisputeFundsReturned,
        _ => GatewayEventType.Other,
    };

    // Charges, disputes and refunds name their payment; so does a session once it is paid, and before that it is looked up itself.
    private static string? PaymentReferenceOf(string name, JsonElement item, string reference) =>
        name.StartsWith("payment_intent.", StringComparison.Ordinal) ? reference
        : item.Text("payment_intent") ?? item.Text("payment_intent", "id")
            ?? (name.StartsWith("checkout.session.", StringComparison.Ordinal) ? reference : null);

    private static string AmountOf(GatewayEventType type, string name) =>
        type == GatewayEventType.Refunded ? "amount_refunded"
        : name.StartsWith("checkout.session.", StringComparison.Ordinal) ? "amount_total"
        : name == "payment_intent.succeeded" ? "amount_received"
        : "amount";
}
