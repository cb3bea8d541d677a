using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Stripe;

/// <summary>The parameters of each POST, each depending on nothing but the request, so that a repeat with its key is the same (FM-60).</summary>
internal static class StripeRequests
{
    /// <summary>Names the client in the metadata of a set-up; read back before a card is believed to be this client's.</summary>
    public const string ClientKey = "client_id";

    public const string RefundKey = "refund_id";

    // The customer is made when the page is completed: a page that nobody uses leaves nothing behind.
    public static StripeForm CardSetup(CardSetup setup) => new StripeForm()
        .Add("mode", "setup")
        .Add("payment_method_types[0]", "card")
        .Add("customer", setup.CustomerRef)
        .Add("customer_creation", setup.CustomerRef is null ? "always" : null)
        .Add("client_reference_id", setup.Key)
        .Add($"metadata[{ClientKey}]", setup.ClientId.ToString())
        .Add("success_url", setup.ReturnUrl.AbsoluteUri)
        .Add("cancel_url", setup.CancelUrl.AbsoluteUri);

    public static StripeForm HostedPayment(HostedPayment payment, long units)
    {
        var id = payment.PaymentId.ToString();
        return new StripeForm()
            .Add("mode", "payment")
            .Add("payment_method_types[0]", "card")
            .Add("customer", payment.CustomerRef)
            .Add("client_reference_id", id)
            .Add("line_items[0][quantity]", 1)
            .Add("line_items[0][price_data][currency]", payment.Currency.ToLowerInvariant())
            .Add("line_items[0][price_data][unit_amount]", units)
            .Add("line_items[0][price_data][product_data][name]", payment.Title)
            .Add($"metadata[{StripePayments.PaymentKey}]", id)
            .Add($"payment_intent_data[metadata][{StripePayments.PaymentKey}]", id)
            .Add($"payment_intent_data[metadata][{StripePayments.HostedKey}]", "1")
            .Add("payment_intent_data[description]", payment.Title)
            .Add("success_url", payment.ReturnUrl.AbsoluteUri)
            .Add("cancel_url", payment.CancelUrl.AbsoluteUri)
            .Add("expires_at", payment.ExpiresAt?.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public static StripeForm Charge(GatewayCharge charge, long units) => new StripeForm()
        .Add("amount", units)
        .Add("currency", charge.Currency.ToLowerInvariant())
        .Add("customer", charge.CustomerRef)
        .Add("payment_method", charge.MethodRef)
        .Add("payment_method_types[0]", "card")
        .Add("off_session", "true")
        .Add("confirm", "true")
        .Add("description", charge.Description)
        .Add($"metadata[{StripePayments.PaymentKey}]", charge.PaymentId.ToString());

    public static StripeForm Refund(GatewayRefund refund, long units) => new StripeForm()
        .Add("payment_intent", refund.PaymentReference)
        .Add("amount", units)
        .Add($"metadata[{RefundKey}]", refund.RefundId.ToString());
}
