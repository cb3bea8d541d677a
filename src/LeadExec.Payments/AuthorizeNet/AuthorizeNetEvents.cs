using System.Globalization;
using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>Reads verified notices of Authorize.Net. They tell no dispute; disputes come by other ways there.</summary>
internal static class AuthorizeNetEvents
{
    private const int LongestName = 100;
    private const string Approved = "1";

    public static GatewayEvent? Read(JsonElement notice)
    {
        var reference = notice.Text("payload", "id") ?? notice.Text("payload", "customerProfileId");
        if (notice.Text("notificationId") is not { Length: <= LongestName } id || notice.Text("eventType") is not { Length: <= LongestName } name || reference is null
            || !DateTimeOffset.TryParse(notice.Text("eventDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created))
        {
            return null;
        }

        var type = TypeOf(name, notice.Text("payload", "responseCode"));
        var isPayment = type is GatewayEventType.PaymentSucceeded or GatewayEventType.PaymentFailed || name.EndsWith(".void.created", StringComparison.Ordinal);
        return new GatewayEvent
        {
            Id = id,
            Type = type,
            ProviderType = name,
            CreatedAt = created,
            ObjectReference = type == GatewayEventType.CardStored ? notice.Text("payload", "customerProfileId") ?? reference : reference,
            PaymentReference = isPayment ? reference : null,
            PaymentId = isPayment && ShortNumber.Read(notice.Text("payload", "invoiceNumber")) is { } payment ? new PaymentId(payment) : null,
            Amount = notice.Number("payload", "authAmount") is { } amount ? Money.Round(amount) : null,
        };
    }

    private static GatewayEventType TypeOf(string name, string? responseCode) => name switch
    {
        "net.authorize.payment.authcapture.created" or "net.authorize.payment.capture.created" or "net.authorize.payment.priorAuthCapture.created" =>
            responseCode is null or Approved ? GatewayEventType.PaymentSucceeded : GatewayEventType.PaymentFailed,
        "net.authorize.payment.fraud.approved" => GatewayEventType.PaymentSucceeded,
        "net.authorize.payment.fraud.declined" => GatewayEventType.PaymentFailed,
        "net.authorize.payment.refund.created" or "net.authorize.payment.void.created" => GatewayEventType.Refunded,
        "net.authorize.customer.paymentProfile.created" => GatewayEventType.CardStored,
        _ => GatewayEventType.Other,
    };
}
