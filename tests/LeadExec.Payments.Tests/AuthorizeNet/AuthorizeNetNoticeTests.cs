using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.GatewaySimulator;
using LeadExec.Payments.AuthorizeNet;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Tests.AuthorizeNet;

// FM-62: both readings of the key, any case, raw bytes.
public sealed class AuthorizeNetNoticeTests
{
    private static readonly string Invoice = ShortNumber.Of(Requests.Payment.Value);

    // The amount's zeros would not survive being read and written again.
    private static readonly string Body = $$$"""{"notificationId":"n-1","eventType":"net.authorize.payment.authcapture.created","eventDate":"2026-03-02T09:00:00.1234567Z","webhookId":"w","payload":{"responseCode":1,"authAmount":300.00,"invoiceNumber":"{{{Invoice}}}","entityName":"transaction","id":"60157239057"}}""";

    private static byte[] TextKey => Encoding.ASCII.GetBytes(GatewaySimulatorOptions.DefaultSignatureKey);

    [Fact]
    public void Signature_by_either_reading_of_the_key_in_any_case_is_good()
    {
        foreach (var key in new[] { TextKey, Convert.FromHexString(GatewaySimulatorOptions.DefaultSignatureKey) })
        {
            var hex = Convert.ToHexString(HMACSHA512.HashData(key, Encoding.UTF8.GetBytes(Body)));
            foreach (var header in new[] { "sha512=" + hex, "SHA512=" + hex.ToLowerInvariant(), " sha512=" + hex })
            {
                Read(Body, header).Status.ShouldBe(GatewayEventStatus.Verified, header);
            }
        }
    }

    [Fact]
    public void Wrong_signature_is_not()
    {
        var good = Convert.ToHexString(HMACSHA512.HashData(TextKey, Encoding.UTF8.GetBytes(Body)));
        foreach (var header in new[] { null, "", good, "sha256=" + good, "sha512=" + good[1..] + "0", "sha512=" + good + "00", "sha512=" + new string('Z', 128) })
        {
            Read(Body, header).ShouldBe(new GatewayEventReply(GatewayEventStatus.BadSignature), header);
        }

        Read(Body.Replace("300.00", "300", StringComparison.Ordinal), "sha512=" + good).Status.ShouldBe(GatewayEventStatus.BadSignature);
    }

    [Fact]
    public void Notice_of_a_payment_carries_our_number_and_the_amount()
    {
        var read = Signed(Body);
        (read.Id, read.Type, read.PaymentReference, read.PaymentId, read.Amount).ShouldBe(
            ("n-1", GatewayEventType.PaymentSucceeded, "60157239057", Requests.Payment, Money.FromCents(30_000)));
    }

    [Theory]
    [InlineData("net.authorize.payment.authcapture.created", 1, GatewayEventType.PaymentSucceeded)]
    [InlineData("net.authorize.payment.authcapture.created", 2, GatewayEventType.PaymentFailed)]
    [InlineData("net.authorize.payment.fraud.declined", 1, GatewayEventType.PaymentFailed)]
    [InlineData("net.authorize.payment.refund.created", 1, GatewayEventType.Refunded)]
    [InlineData("net.authorize.payment.void.created", 1, GatewayEventType.Refunded)]
    [InlineData("net.authorize.customer.created", 1, GatewayEventType.Other)]
    public void Event_is(string type, int code, GatewayEventType expected)
    {
        var body = Body.Replace("net.authorize.payment.authcapture.created", type, StringComparison.Ordinal).Replace("\"responseCode\":1", $"\"responseCode\":{code}", StringComparison.Ordinal);
        var read = Signed(body);
        read.Type.ShouldBe(expected);

        // The invoice number of a refund is that of the refund.
        read.PaymentId.HasValue.ShouldBe(expected is GatewayEventType.PaymentSucceeded or GatewayEventType.PaymentFailed || type.Contains("void", StringComparison.Ordinal));
    }

    private static GatewayEvent Signed(string body) =>
        Read(body, "sha512=" + Convert.ToHexString(HMACSHA512.HashData(TextKey, Encoding.UTF8.GetBytes(body)))).Event.ShouldNotBeNull();

    private static GatewayEventReply Read(string body, string? header) => Gateways.Over(new ScriptedWire(), PaymentProvider.AuthorizeNet)
        .ReadEvent(new GatewayNotice { Body = Encoding.UTF8.GetBytes(body), Signature = header, ReceivedAt = DateTimeOffset.UnixEpoch });
}
