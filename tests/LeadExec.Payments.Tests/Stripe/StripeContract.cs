namespace LeadExec.Payments.Tests.Stripe;

/// <summary>
/// What we use of Stripe's API of version 2023-08-16, written down by hand: per operation the parameters that must be there and those
/// that may, with "*" for a number or a free name, and the values of each enumeration that we send or read.
/// </summary>
internal static class StripeContract
{
    public static readonly IReadOnlyDictionary<string, StripeOperation> Operations = new Dictionary<string, StripeOperation>
    {
        ["post /v1/checkout/sessions"] = new(
            ["success_url"],
            [
                "mode", "payment_method_types[*]", "customer", "customer_creation", "client_reference_id", "metadata[*]", "success_url", "cancel_url", "expires_at",
                "line_items[*][quantity]", "line_items[*][price_data][currency]", "line_items[*][price_data][unit_amount]", "line_items[*][price_data][product_data][name]",
                "payment_intent_data[metadata][*]", "payment_intent_data[description]",
            ]),
        ["get /v1/checkout/sessions/{session}"] = new([], ["expand[*]"]),
        ["post /v1/payment_intents"] = new(
            ["amount", "currency"],
            ["amount", "currency", "customer", "payment_method", "payment_method_types[*]", "off_session", "confirm", "description", "metadata[*]"]),
        ["get /v1/payment_intents"] = new([], ["customer", "created[gte]", "limit", "starting_after", "expand[*]"]),
        ["get /v1/payment_intents/{intent}"] = new([], ["expand[*]"]),
        ["get /v1/payment_methods"] = new([], ["customer", "type", "limit"]),
        ["post /v1/refunds"] = new([], ["payment_intent", "amount", "metadata[*]"]),
        ["get /v1/refunds"] = new([], ["payment_intent", "limit"]),
    };

    public static readonly IReadOnlyDictionary<string, string[]> SentValues = new Dictionary<string, string[]>
    {
        ["post /v1/checkout/sessions mode"] = ["payment", "setup"],
        ["post /v1/checkout/sessions customer_creation"] = ["always"],
        ["post /v1/checkout/sessions payment_method_types[*]"] = ["card"],
        ["get /v1/payment_methods type"] = ["card"],
    };

    public static readonly IReadOnlyDictionary<string, string[]> ReadValues = new Dictionary<string, string[]>
    {
        ["payment_intent status"] = ["succeeded", "canceled", "requires_action", "requires_payment_method"],
        ["checkout.session status"] = ["expired", "open", "complete"],
        ["checkout.session payment_status"] = ["paid", "unpaid"],
    };

    /// <summary>Members that answers are read by.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> ReadMembers = new Dictionary<string, string[]>
    {
        ["payment_intent"] = ["id", "status", "amount_received", "currency", "metadata", "last_payment_error", "latest_charge"],
        ["checkout.session"] = ["id", "url", "status", "payment_status", "payment_intent", "setup_intent", "customer", "metadata", "mode", "amount_total", "client_reference_id"],
        ["refund"] = ["id", "status", "amount", "currency", "metadata", "failure_reason"],
        ["charge"] = ["amount_refunded", "payment_intent", "currency", "metadata"],
    };
}

/// <summary>Parameters of one operation.</summary>
internal sealed record StripeOperation(string[] Required, string[] Known);
