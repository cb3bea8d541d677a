using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Tests.Stripe;

// FM-62, TH-33: signature over the raw bytes, 300 seconds, several v1.
public sealed class StripeNoticeTests
{
    private const string Secret = "whsec_simulator";
    private const string Body = """{"id":"evt_1","type":"payment_intent.succeeded","created":1790000000,"data":{"object":{"id":"pi_1","amount_received":500,"currency":"usd","metadata":{"payment_id":"0195a7c3-b200-7100-9a3e-51f2a0000001"}}}}""";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_100);

    [Theory]
    [InlineData("t=1790000000,v1={good}", GatewayEventStatus.Verified)]
    [InlineData("t=1790000000,v1=00,v1={good}", GatewayEventStatus.Verified)]
    [InlineData("t=1790000000, v0=aa, v1={good}", GatewayEventStatus.Verified)]
    [InlineData("t=1790000001,v1={good}", GatewayEventStatus.BadSignature)]
    [InlineData("v1={good}", GatewayEventStatus.BadSignature)]
    [InlineData("t=1790000000", GatewayEventStatus.BadSignature)]
    [InlineData("t=1790000000,v0={good}", GatewayEventStatus.BadSignature)]
    [InlineData("t=99999999999999999999,v1={good}", GatewayEventStatus.BadSignature)]
    [InlineData("t=-5,v1={good}", GatewayEventStatus.BadSignature)]
    [InlineData("nonsense", GatewayEventStatus.BadSignature)]
    public void Header_is_worth(string header, GatewayEventStatus status) =>
        Read(Body, header.Replace("{good}", Sign("1790000000", Body), StringComparison.Ordinal)).Status.ShouldBe(status);

    [Theory]
    [InlineData(300, GatewayEventStatus.Verified)]
    [InlineData(301, GatewayEventStatus.TooOld)]
    [InlineData(-300, GatewayEventStatus.Verified)]
    [InlineData(-301, GatewayEventStatus.TooOld)]
    public void Signature_is_good_for_300_seconds(int age, GatewayEventStatus status)
    {
        var at = (Now.ToUnixTimeSeconds() - age).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Read(Body, $"t={at},v1={Sign(at, Body)}").Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("checkout.session.completed", """{"id":"cs_1","mode":"payment","payment_status":"paid","payment_intent":"pi_1","amount_total":500,"currency":"usd"}""", GatewayEventType.PaymentSucceeded, "pi_1", 500L)]
    [InlineData("checkout.session.completed", """{"id":"cs_1","mode":"payment","payment_status":"unpaid","payment_intent":"pi_1"}""", GatewayEventType.Other, "pi_1", null)]
    [InlineData("checkout.session.completed", """{"id":"cs_1","mode":"setup"}""", GatewayEventType.CardStored, "cs_1", null)]
    [InlineData("checkout.session.expired", """{"id":"cs_1","mode":"payment"}""", GatewayEventType.PaymentExpired, "cs_1", null)]
    [InlineData("payment_intent.payment_failed", """{"id":"pi_1","amount":500,"currency":"usd"}""", GatewayEventType.PaymentFailed, "pi_1", 500L)]
    [InlineData("charge.refunded", """{"id":"ch_1","payment_intent":"pi_1","amount":900,"amount_refunded":500,"currency":"usd"}""", GatewayEventType.Refunded, "pi_1", 500L)]
    [InlineData("charge.dispute.created", """{"id":"dp_1","payment_intent":"pi_1","amount":500,"currency":"usd"}""", GatewayEventType.DisputeOpened, "pi_1", 500L)]
    [InlineData("charge.dispute.funds_withdrawn", """{"id":"dp_1","payment_intent":"pi_1","amount":500,"currency":"usd"}""", GatewayEventType.DisputeFundsTaken, "pi_1", 500L)]
    [InlineData("charge.dispute.funds_reinstated", """{"id":"dp_1","payment_intent":"pi_1","amount":500,"currency":"usd"}""", GatewayEventType.DisputeFundsReturned, "pi_1", 500L)]
    [InlineData("customer.created", """{"id":"cus_1"}""", GatewayEventType.Other, null, null)]
    public void Event_is(string type, string item, GatewayEventType expected, string? payment, long? cents)
    {
        var read = Signed($$$"""{"id":"evt_1","type":"{{{type}}}","created":1790000000,"data":{"object":ITEM}}""".Replace("ITEM", item, StringComparison.Ordinal)).Event.ShouldNotBeNull();
        (read.Type, read.PaymentReference, read.Amount?.Cents, read.ProviderType).ShouldBe((expected, payment, cents, type));
    }

    [Fact]
    public void Event_carries_our_payment() => Signed(Body).Event!.PaymentId.ShouldBe(Requests.Payment);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"id":"evt_1"}""")]
    [InlineData("""{"id":"evt_1","type":"x","created":1,"data":{"object":[]}}""")]
    public void Signed_nonsense_is_unreadable(string body) => Signed(body).ShouldBe(new GatewayEventReply(GatewayEventStatus.Unreadable));

    private static GatewayEventReply Signed(string body) => Read(body, $"t=1790000000,v1={Sign("1790000000", body)}");

    private static GatewayEventReply Read(string body, string header) => Gateways.Over(new ScriptedWire(), PaymentProvider.Stripe)
        .ReadEvent(new GatewayNotice { Body = Encoding.UTF8.GetBytes(body), Signature = header, ReceivedAt = Now });

    private static string Sign(string at, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{at}.{body}")));
}
