using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Stripe;

/// <summary>What a payment intent, a checkout session or a refund says of the money.</summary>
internal static class StripePayments
{
    /// <summary>Our payment's number in the metadata of everything that we make.</summary>
    public const string PaymentKey = "payment_id";

    /// <summary>Marks payments made on a hosted page, where a declined card is not the end: the payer may try another one.</summary>
    public const string HostedKey = "hosted";

    /// <param name="intent">With its latest charge, if one was asked for.</param>
    public static GatewayReply ReadIntent(JsonElement intent)
    {
        var code = intent.Text("last_payment_error", "decline_code") ?? intent.Text("last_payment_error", "code");
        var isHosted = intent.Text("metadata", HostedKey) is not null;
        var reply = new GatewayReply { Outcome = GatewayOutcome.Unknown, Reference = intent.Text("id") };
        return intent.Text("status") switch
        {
            "succeeded" => reply with
            {
                Outcome = GatewayOutcome.Succeeded,
                Captured = Amount(intent, "amount_received"),
                Refunded = intent.At("latest_charge") is { ValueKind: JsonValueKind.Object } charge ? Amount(charge, "amount_refunded") : null,
            },
            "canceled" => reply with { Outcome = GatewayOutcome.Declined, DeclineCode = "canceled" },
            "requires_action" when !isHosted => reply with { Outcome = GatewayOutcome.ActionRequired, DeclineCode = "authentication_required" },
            "requires_payment_method" when !isHosted && code is not null => reply with
            {
                Outcome = code == "authentication_required" ? GatewayOutcome.ActionRequired : GatewayOutcome.Declined,
                DeclineCode = CodeText.Clean(code),
            },
            _ => reply,
        };
    }

    /// <param name="session">With its payment intent, if one was asked for.</param>
    public static GatewayReply ReadSession(JsonElement session)
    {
        var intent = session.At("payment_intent");
        if (session.Text("payment_status") == "paid" && intent is { ValueKind: JsonValueKind.Object } paid)
        {
            return ReadIntent(paid);
        }

        // Open, or complete while a slow method of payment is still under way.
        return session.Text("status") == "expired"
            ? new GatewayReply { Outcome = GatewayOutcome.Declined, Reference = session.Text("id"), DeclineCode = "session_expired" }
            : new GatewayReply { Outcome = GatewayOutcome.Unknown, Reference = session.Text("id") };
    }

    public static GatewayReply ReadRefund(JsonElement refund)
    {
        var reply = new GatewayReply { Outcome = GatewayOutcome.Unknown, Reference = refund.Text("id") };
        return refund.Text("status") switch
        {
            "succeeded" => reply with { Outcome = GatewayOutcome.Succeeded, Captured = Amount(refund, "amount") },
            "failed" or "canceled" => reply with { Outcome = GatewayOutcome.Declined, DeclineCode = CodeText.Clean(refund.Text("failure_reason")) ?? "failed" },
            _ => reply,
        };
    }

    /// <summary>A refund that has happened; null for any other.</summary>
    public static ProviderRefund? ReadGivenBack(JsonElement refund, string payment) =>
        ReadRefund(refund) is { Outcome: GatewayOutcome.Succeeded, Reference: { } reference, Captured: { } amount } && amount > Money.Zero
            ? new ProviderRefund(payment, reference, amount)
            {
                Ours = Guid.TryParse(refund.Text("metadata", StripeRequests.RefundKey), out var id) ? new RefundId(id) : null,
            }
            : null;

    public static Money? Amount(JsonElement item, string member) =>
        item.Integer(member) is { } units && item.Text("currency") is { } currency ? MinorUnits.ToMoney(units, currency) : null;

    public static PaymentId? PaymentOf(JsonElement item) =>
        Guid.TryParse(item.Text("metadata", PaymentKey), out var id) ? new PaymentId(id) : null;
}
