using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadExec.GatewaySimulator;

/// <summary>Words notices as the providers do.</summary>
internal sealed class NoticeMaker(NoticeDesk desk, GatewayVault vault, Func<Uri> address)
{
    public void OfPayment(SimPayment payment)
    {
        var isGood = payment.Outcome == SimOutcome.Succeed;
        if (payment.Provider == SimProvider.Stripe)
        {
            Stripe(isGood ? "payment_intent.succeeded" : "payment_intent.payment_failed", StripeObjects.Intent(payment, withCharge: false));
            return;
        }

        AuthorizeNet("net.authorize.payment.authcapture.created", Transaction(payment, isGood ? 1 : 2));
    }

    public void OfRefund(SimRefund refund)
    {
        if (refund.Payment.Provider == SimProvider.Stripe)
        {
            Stripe("charge.refunded", StripeObjects.Charge(refund.Payment));
            return;
        }

        AuthorizeNet("net.authorize.payment.refund.created", new JsonObject
        {
            ["responseCode"] = 1,
            ["authAmount"] = refund.Cents / 100m,
            ["invoiceNumber"] = refund.Key,
            ["entityName"] = "transaction",
            ["id"] = refund.Id,
        });
    }

    public void OfVoid(SimPayment payment) => AuthorizeNet("net.authorize.payment.void.created", Transaction(payment, 1));

    public void OfPage(SimPage page, string type)
    {
        if (page.Provider == SimProvider.Stripe)
        {
            Stripe("checkout.session." + type, StripeObjects.Session(page, address(), expanded: false));
        }
        else if (page.Card is { } card && page.IsSetup)
        {
            AuthorizeNet("net.authorize.customer.paymentProfile.created", new JsonObject
            {
                ["customerProfileId"] = long.Parse(card.CustomerRef, CultureInfo.InvariantCulture),
                ["entityName"] = "customerPaymentProfile",
                ["id"] = card.MethodRef,
            });
        }
    }

    /// <param name="payment">The payment in dispute.</param>
    /// <param name="type">"created", "funds_withdrawn" or "funds_reinstated".</param>
    public void OfDispute(SimPayment payment, string type) => Stripe("charge.dispute." + type, StripeObjects.Dispute(payment, "dp_" + payment.Id));

    private static JsonObject Transaction(SimPayment payment, int responseCode) => new()
    {
        ["responseCode"] = responseCode,
        ["authCode"] = "SIM001",
        ["authAmount"] = payment.Cents / 100m,
        ["invoiceNumber"] = payment.Key,
        ["entityName"] = "transaction",
        ["id"] = payment.Id,
    };

    private void Stripe(string type, JsonObject item) => Add(SimProvider.Stripe, type, new JsonObject
    {
        ["id"] = vault.NextId("evt_sim"),
        ["object"] = "event",
        ["created"] = vault.Time.GetUtcNow().ToUnixTimeSeconds(),
        ["type"] = type,
        ["data"] = new JsonObject { ["object"] = item },
    });

    private void AuthorizeNet(string type, JsonObject payload) => Add(SimProvider.AuthorizeNet, type, new JsonObject
    {
        ["notificationId"] = vault.NextId("ntf-"),
        ["eventType"] = type,
        ["eventDate"] = vault.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        ["webhookId"] = "sim",
        ["payload"] = payload,
    });

    private void Add(SimProvider provider, string type, JsonObject body) =>
        desk.Add(new SimNotice { Provider = provider, Type = type, Body = Encoding.UTF8.GetBytes(body.ToJsonString()) });
}
