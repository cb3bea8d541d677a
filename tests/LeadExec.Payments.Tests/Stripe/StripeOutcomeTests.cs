using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Tests.Stripe;

// ORD-29, FM-60: what an answer to a charge means; in doubt it is unknown.
public sealed class StripeOutcomeTests
{
    [Theory]
    [InlineData(200, """{"id":"pi_1","status":"succeeded","amount_received":123456,"currency":"usd"}""", GatewayOutcome.Succeeded, null)]
    [InlineData(200, """{"id":"pi_1","status":"processing"}""", GatewayOutcome.Unknown, null)]
    [InlineData(200, """{"id":"pi_1","status":"requires_action"}""", GatewayOutcome.ActionRequired, "authentication_required")]
    [InlineData(200, """{"id":"pi_1","status":"canceled"}""", GatewayOutcome.Declined, "canceled")]
    [InlineData(200, """{"id":"pi_1","status":"something_new"}""", GatewayOutcome.Unknown, null)]
    [InlineData(200, "not json", GatewayOutcome.Unknown, null)]
    [InlineData(200, "[]", GatewayOutcome.Unknown, null)]
    [InlineData(402, """{"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds"}}""", GatewayOutcome.Declined, "insufficient_funds")]
    [InlineData(402, """{"error":{"type":"card_error","code":"expired_card"}}""", GatewayOutcome.Declined, "expired_card")]
    [InlineData(402, """{"error":{"type":"card_error","code":"card_declined","decline_code":"Kid: Jane Doe"}}""", GatewayOutcome.Declined, "other")]
    [InlineData(402, """{"error":{"type":"card_error","code":"authentication_required"}}""", GatewayOutcome.ActionRequired, "authentication_required")]
    [InlineData(402, """{"error":{"type":"card_error","code":"card_declined","decline_code":"authentication_required"}}""", GatewayOutcome.ActionRequired, "authentication_required")]
    [InlineData(400, """{"error":{"type":"invalid_request_error","code":"resource_missing"}}""", GatewayOutcome.Misconfigured, "resource_missing")]
    [InlineData(400, """{"error":{"type":"invalid_request_error","code":"amount_too_small"}}""", GatewayOutcome.Declined, "amount_too_small")]
    [InlineData(401, """{"error":{"type":"invalid_request_error"}}""", GatewayOutcome.Misconfigured, "invalid_request_error")]
    [InlineData(401, "", GatewayOutcome.Misconfigured, null)]
    [InlineData(403, """{"error":{"type":"invalid_request_error"}}""", GatewayOutcome.Misconfigured, "invalid_request_error")]
    [InlineData(404, """{"error":{"type":"invalid_request_error","code":"resource_missing"}}""", GatewayOutcome.Misconfigured, "resource_missing")]
    [InlineData(400, """{"error":{"type":"idempotency_error"}}""", GatewayOutcome.Unknown, null)]
    [InlineData(409, """{"error":{"type":"invalid_request_error","code":"idempotency_key_in_use"}}""", GatewayOutcome.Unknown, null)]
    [InlineData(429, """{"error":{"type":"invalid_request_error","code":"rate_limit"}}""", GatewayOutcome.Unknown, null)]
    [InlineData(500, """{"error":{"type":"api_error"}}""", GatewayOutcome.Unknown, null)]
    [InlineData(503, "<html>", GatewayOutcome.Unknown, null)]
    [InlineData(302, "", GatewayOutcome.Unknown, null)]
    [InlineData(400, "<html>a proxy</html>", GatewayOutcome.Unknown, null)]
    public async Task Answer_to_a_charge_means(int status, string body, GatewayOutcome outcome, string? code)
    {
        var reply = await ChargeAsync(ScriptedWire.Says(status, body));
        (reply.Outcome, reply.DeclineCode).ShouldBe((outcome, code));
        reply.Captured.ShouldBe(outcome == GatewayOutcome.Succeeded ? Requests.Charge.Amount : null);
    }

    [Theory]
    [InlineData(OutboundFate.NotSent, GatewayOutcome.NotSent)]
    [InlineData(OutboundFate.Unknown, GatewayOutcome.Unknown)]
    public async Task Charge_without_an_answer_is(OutboundFate fate, GatewayOutcome outcome) =>
        (await ChargeAsync(new OutboundAnswer { Fate = fate })).Outcome.ShouldBe(outcome);

    [Fact]
    public async Task Refused_charge_names_its_payment() =>
        (await ChargeAsync(ScriptedWire.Says(402, """{"error":{"type":"card_error","code":"card_declined","payment_intent":{"id":"pi_9"}}}"""))).Reference.ShouldBe("pi_9");

    [Theory]
    [InlineData("""{"id":"cs_1","status":"open","payment_status":"unpaid"}""", GatewayOutcome.Unknown)]
    [InlineData("""{"id":"cs_1","status":"complete","payment_status":"unpaid","payment_intent":{"id":"pi_1","status":"processing"}}""", GatewayOutcome.Unknown)]
    [InlineData("""{"id":"cs_1","status":"expired","payment_status":"unpaid"}""", GatewayOutcome.Declined)]
    [InlineData("""{"id":"cs_1","status":"complete","payment_status":"paid","payment_intent":{"id":"pi_1","status":"succeeded","amount_received":5,"currency":"usd"}}""", GatewayOutcome.Succeeded)]
    public async Task Page_is(string body, GatewayOutcome outcome) =>
        (await Gateways.Over(new ScriptedWire(ScriptedWire.Says(200, body)), PaymentProvider.Stripe)
            .FindAsync(Requests.Lookup with { Reference = "cs_1" }, CancellationToken.None)).Outcome.ShouldBe(outcome);

    [Fact]
    public async Task Declined_card_on_a_page_is_not_the_end()
    {
        var body = """{"id":"pi_1","status":"requires_payment_method","metadata":{"hosted":"1"},"last_payment_error":{"code":"card_declined"}}""";
        var gateway = Gateways.Over(new ScriptedWire(ScriptedWire.Says(200, body)), PaymentProvider.Stripe);
        (await gateway.FindAsync(Requests.Lookup with { Reference = "pi_1" }, CancellationToken.None)).Outcome.ShouldBe(GatewayOutcome.Unknown);
    }

    [Fact]
    public async Task Search_reads_page_after_page()
    {
        var first = """{"data":[{"id":"pi_2","status":"succeeded"}],"has_more":true}""";
        var second = """{"data":[{"id":"pi_1","status":"succeeded","amount_received":100,"currency":"jpy","metadata":{"payment_id":"0195a7c3-b200-7100-9a3e-51f2a0000001"},"latest_charge":{"amount_refunded":40,"currency":"jpy"}}],"has_more":false}""";
        var wire = new ScriptedWire(ScriptedWire.Says(200, first), ScriptedWire.Says(200, second));
        var found = await Gateways.Over(wire, PaymentProvider.Stripe).FindAsync(Requests.Lookup, CancellationToken.None);
        (found.Outcome, found.Reference, found.Captured, found.Refunded).ShouldBe((GatewayOutcome.Succeeded, "pi_1", Money.FromCents(10_000), Money.FromCents(4_000)));
        wire.Requests[1].Address.Query.ShouldContain("starting_after=pi_2");
    }

    [Theory]
    [InlineData("USD", 1234, 1234L)]
    [InlineData("jpy", 123_400, 1234L)]
    [InlineData("JPY", 123_450, null)]
    [InlineData("KWD", 1234, 12_340L)]
    public void Amount_in_units_of_the_currency(string currency, long cents, long? units)
    {
        MinorUnits.Of(Money.FromCents(cents), currency).ShouldBe(units);
        if (units is { } value)
        {
            MinorUnits.ToMoney(value, currency).ShouldBe(Money.FromCents(cents));
        }
    }

    private static Task<GatewayReply> ChargeAsync(OutboundAnswer answer) =>
        Gateways.Over(new ScriptedWire(answer), PaymentProvider.Stripe).ChargeAsync(Requests.Charge, CancellationToken.None);
}
