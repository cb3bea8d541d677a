using System.Text;
using LeadExec.Domain.Payments;
using LeadExec.Payments.AuthorizeNet;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Outbound;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Tests.AuthorizeNet;

// Decision 30: golden messages with the order of the schema, who asks first, and answers behind a byte order mark.
public sealed class AuthorizeNetMessageTests
{
    private const string Who = "\"merchantAuthentication\":{\"name\":\"simulator\",\"transactionKey\":\"simulator-key\"}";
    private static readonly string Invoice = ShortNumber.Of(Requests.Payment.Value);
    private static readonly OutboundAnswer Ok = ScriptedWire.Says(200, """{"messages":{"resultCode":"Ok","message":[{"code":"I00001"}]}}""");

    [Fact]
    public async Task Charge_is_worded_like_this()
    {
        var wire = new ScriptedWire(Ok);
        await Gateway(wire).ChargeAsync(Requests.Charge, CancellationToken.None);
        wire.Requests[0].Address.AbsoluteUri.ShouldBe("https://api.authorize.net/xml/v1/request.api");
        wire.BodyOf(0).ShouldBe(Golden("""
            {"createTransactionRequest":{WHO,"refId":"INVOICE","transactionRequest":{"transactionType":"authCaptureTransaction","amount":"1234.56","currencyCode":"USD","profile":{"customerProfileId":"39598611","paymentProfile":{"paymentProfileId":"35872074"}},"order":{"invoiceNumber":"INVOICE","description":"Order 12"},"transactionSettings":{"setting":[{"settingName":"duplicateWindow","settingValue":"28800"}]}}}}
            """));
    }

    [Fact]
    public async Task Payment_page_is_asked_for_like_this()
    {
        var wire = new ScriptedWire(ScriptedWire.Says(200, """{"token":"FCfc6VbKGFztf8g4sI0B1bG35quHGGlnJx7G8zRpqV","messages":{"resultCode":"Ok","message":[{"code":"I00001"}]}}"""));
        var page = await Gateway(wire).StartPaymentAsync(Requests.Page, CancellationToken.None);
        (page.Address!.AbsoluteUri, page.Token).ShouldBe(("https://accept.authorize.net/payment/payment", "FCfc6VbKGFztf8g4sI0B1bG35quHGGlnJx7G8zRpqV"));
        wire.BodyOf(0).ShouldBe(Golden("""
            {"getHostedPaymentPageRequest":{WHO,"refId":"INVOICE","transactionRequest":{"transactionType":"authCaptureTransaction","amount":"42.00","currencyCode":"USD","profile":{"customerProfileId":"39598611"},"order":{"invoiceNumber":"INVOICE","description":"Invoice 12"}},"hostedPaymentSettings":{"setting":[{"settingName":"hostedPaymentReturnOptions","settingValue":"{\"showReceipt\":true,\"url\":\"https://leads.example.com/back\",\"urlText\":\"Continue\",\"cancelUrl\":\"https://leads.example.com/no\",\"cancelUrlText\":\"Cancel\"}"}]}}}
            """));
    }

    [Fact]
    public async Task Card_page_is_asked_for_like_this_and_a_known_customer_is_taken_up_again()
    {
        var known = ScriptedWire.Says(200, """{"messages":{"resultCode":"Error","message":[{"code":"E00039","text":"A duplicate record with ID 39598611 already exists."}]}}""");
        var wire = new ScriptedWire(known, ScriptedWire.Says(200, """{"token":"T","messages":{"resultCode":"Ok","message":[{"code":"I00001"}]}}"""));
        var page = await Gateway(wire).StartCardSetupAsync(Requests.Setup, CancellationToken.None);
        (page.Address!.AbsoluteUri, page.Token, page.CustomerRef).ShouldBe(("https://accept.authorize.net/customer/addPayment", "T", "39598611"));
        wire.BodyOf(0).ShouldBe(Golden("""{"createCustomerProfileRequest":{WHO,"profile":{"merchantCustomerId":"client-7","description":"Client 7"}}}"""));
        wire.BodyOf(1).ShouldBe(Golden("""
            {"getHostedProfilePageRequest":{WHO,"customerProfileId":"39598611","hostedProfileSettings":{"setting":[{"settingName":"hostedProfileReturnUrl","settingValue":"https://leads.example.com/back?a=1&b=2"},{"settingName":"hostedProfileReturnUrlText","settingValue":"Continue"},{"settingName":"hostedProfilePaymentOptions","settingValue":"showCreditCard"}]}}}
            """));
    }

    [Fact]
    public async Task Search_asks_the_open_day_the_customer_and_the_settled_days()
    {
        var batches = ScriptedWire.Says(200, """{"batchList":[{"batchId":"5"}],"messages":{"resultCode":"Ok","message":[{"code":"I00001"}]}}""");
        var wire = new ScriptedWire(Ok, Ok, batches, Ok);
        (await Gateway(wire).FindAsync(Requests.Lookup, CancellationToken.None)).Outcome.ShouldBe(GatewayOutcome.NotFound);
        const string page = "\"sorting\":{\"orderBy\":\"id\",\"orderDescending\":true},\"paging\":{\"limit\":1000,\"offset\":1}";
        wire.BodyOf(0).ShouldBe(Golden("""{"getUnsettledTransactionListRequest":{WHO,PAGE}}""").Replace("PAGE", page, StringComparison.Ordinal));
        wire.BodyOf(1).ShouldBe(Golden("""{"getTransactionListForCustomerRequest":{WHO,"customerProfileId":"39598611",PAGE}}""").Replace("PAGE", page, StringComparison.Ordinal));
        wire.BodyOf(2).ShouldBe(Golden("""{"getSettledBatchListRequest":{WHO,"firstSettlementDate":"2026-09-20T14:13:20Z","lastSettlementDate":"2026-10-11T14:13:20Z"}}"""));
        wire.BodyOf(3).ShouldBe(Golden("""{"getTransactionListRequest":{WHO,"batchId":"5",PAGE}}""").Replace("PAGE", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refund_of_a_settled_payment_is_worded_like_this()
    {
        var paid = ScriptedWire.Says(200, """{"transaction":{"transId":"60157239057","transactionStatus":"settledSuccessfully","settleAmount":20.00,"payment":{"creditCard":{"cardNumber":"XXXX1111"}}},"messages":{"resultCode":"Ok","message":[{"code":"I00001"}]}}""");
        var wire = new ScriptedWire(paid, Ok, Ok);
        await Gateway(wire).RefundAsync(Requests.Refund, CancellationToken.None);
        var invoice = ShortNumber.Of(Requests.Refund.RefundId.Value);
        wire.BodyOf(0).ShouldBe(Golden("""{"getTransactionDetailsRequest":{WHO,"transId":"60157239057"}}"""));
        wire.BodyOf(2).ShouldBe(Golden("""
            {"createTransactionRequest":{WHO,"refId":"INVOICE","transactionRequest":{"transactionType":"refundTransaction","amount":"5.00","currencyCode":"USD","payment":{"creditCard":{"cardNumber":"1111","expirationDate":"XXXX"}},"refTransId":"60157239057","order":{"invoiceNumber":"INVOICE"},"transactionSettings":{"setting":[{"settingName":"duplicateWindow","settingValue":"28800"}]}}}}
            """, invoice));
    }

    [Theory]
    [InlineData("1", null, GatewayOutcome.Succeeded, null)]
    [InlineData("2", "2", GatewayOutcome.Declined, "reason-2")]
    [InlineData("2", null, GatewayOutcome.Declined, "reason-2")]
    [InlineData("3", "8", GatewayOutcome.Declined, "reason-8")]
    [InlineData("3", "11", GatewayOutcome.Unknown, null)]
    [InlineData("3", "19", GatewayOutcome.Unknown, null)]
    [InlineData("3", "120", GatewayOutcome.Unknown, null)]
    [InlineData("3", "13", GatewayOutcome.Misconfigured, "reason-13")]
    [InlineData("4", null, GatewayOutcome.Unknown, null)]
    public async Task Response_code_means(string code, string? error, GatewayOutcome outcome, string? declined)
    {
        var errors = error is null ? "" : $$""","errors":[{"errorCode":"{{error}}","errorText":"Words"}]""";
        var body = $$$"""{"transactionResponse":{"responseCode":"{{{code}}}","transId":"60157239057"{{{errors}}}},"messages":{"resultCode":"Ok","message":[{"code":"I00001"}]}}""";
        var reply = await Gateway(new ScriptedWire(Marked(body))).ChargeAsync(Requests.Charge, CancellationToken.None);
        (reply.Outcome, reply.DeclineCode, reply.Reference).ShouldBe((outcome, declined, "60157239057"));
        reply.Captured.ShouldBe(outcome == GatewayOutcome.Succeeded ? Requests.Charge.Amount : null);
    }

    [Theory]
    [InlineData(200, "E00007", GatewayOutcome.Misconfigured)]
    [InlineData(200, "E00003", GatewayOutcome.Misconfigured)]
    [InlineData(200, "E00040", GatewayOutcome.Misconfigured)]
    [InlineData(200, "E00001", GatewayOutcome.Unknown)]
    [InlineData(200, "E00104", GatewayOutcome.Unknown)]
    [InlineData(500, "E00007", GatewayOutcome.Unknown)]
    public async Task Refusal_without_a_transaction_means(int status, string code, GatewayOutcome outcome)
    {
        var body = $$$"""{"messages":{"resultCode":"Error","message":[{"code":"{{{code}}}","text":"Words"}]}}""";
        (await Gateway(new ScriptedWire(ScriptedWire.Says(status, body))).ChargeAsync(Requests.Charge, CancellationToken.None)).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("capturedPendingSettlement", GatewayOutcome.Succeeded)]
    [InlineData("settledSuccessfully", GatewayOutcome.Succeeded)]
    [InlineData("voided", GatewayOutcome.Succeeded)]
    [InlineData("declined", GatewayOutcome.Declined)]
    [InlineData("generalError", GatewayOutcome.Declined)]
    [InlineData("FDSPendingReview", GatewayOutcome.Unknown)]
    [InlineData("authorizedPendingCapture", GatewayOutcome.Unknown)]
    [InlineData("somethingNew", GatewayOutcome.Unknown)]
    public async Task Status_of_a_transaction_means(string status, GatewayOutcome outcome)
    {
        var body = $$$"""{"transaction":{"transId":"6","transactionStatus":"{{{status}}}","authAmount":5.00,"settleAmount":5.00},"messages":{"resultCode":"Ok","message":[{"code":"I00001"}]}}""";
        var found = await Gateway(new ScriptedWire(Marked(body))).FindAsync(Requests.Lookup with { Reference = "6" }, CancellationToken.None);
        found.Outcome.ShouldBe(outcome);
        found.Refunded.ShouldBe(status == "voided" ? found.Captured : null);
    }

    private static string Golden(string text, string? invoice = null) =>
        text.Replace("WHO", Who, StringComparison.Ordinal).Replace("INVOICE", invoice ?? Invoice, StringComparison.Ordinal);

    private static IPaymentGateway Gateway(ScriptedWire wire) => Gateways.Over(wire, PaymentProvider.AuthorizeNet);

    private static OutboundAnswer Marked(string body) =>
        new() { Fate = OutboundFate.Answered, Status = 200, Body = (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(body)] };
}
