using System.Text;
using System.Text.Json;
using System.Xml;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Intake;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Intake;

// RCV-16, RCV-17, RCV-22, RCV-23, RCV-30; decision 2, E-17, E-25
public sealed class AnswerRendererTests
{
    private const string Id = "0198c0de-0000-7000-8000-000000000001";
    private static readonly AnswerRenderer Renderer = new();

    private static readonly IntakeResult Accepted = new()
    {
        LeadId = new LeadId(Guid.Parse(Id)),
        Status = IntakeStatus.Accepted,
        CampaignId = new CampaignId(13278),
        Cost = Money.FromCents(1500),
        RedirectUrl = "https://buyer.example/thanks?a=1&b=2",
        Reference = "web-77",
        Deliveries =
        [
            new IntakeDelivery
            {
                AttemptId = new AttemptId(Guid.Parse("0198c0de-0000-7000-8000-00000000000a")),
                Client = "Smith & Sons",
                State = AttemptState.Accepted,
                Price = Money.FromCents(4000),
            },
        ],
    };

    private static readonly IntakeResult Refused = new()
    {
        LeadId = new LeadId(Guid.Parse(Id)),
        Status = IntakeStatus.Rejected,
        Reason = RejectReason.DataErrors,
        CampaignId = new CampaignId(13278),
        Errors =
        [
            new FieldError("Zip", FieldErrorCode.WrongType, "Zip must have five digits."),
            new FieldError("Email", FieldErrorCode.Required, "Email is required."),
        ],
    };

    [Fact]
    public void Render_V1_xml_of_an_accepted_lead() => Text(AnswerDialect.V1Xml, Accepted).ShouldBe(
        $"""<?xml version="1.0" encoding="utf-8"?><PostResponse><PostID>{Id}</PostID><isValidPost>true</isValidPost><ResponseType>No_Error</ResponseType><ResponseDetails>The lead is accepted.</ResponseDetails><LeadIdentifier>{Id}</LeadIdentifier><VendorAccountAssigned>13278</VendorAccountAssigned><PendingQCReview>false</PendingQCReview><RedirectURL>https://buyer.example/thanks?a=1&amp;b=2</RedirectURL><Cost>15.00</Cost><Deliveries><Delivery><DeliveryID>0198c0de-0000-7000-8000-00000000000a</DeliveryID><Client>Smith &amp; Sons</Client><Status>Sent</Status><Price>40.00</Price><RedirectURL /></Delivery></Deliveries></PostResponse>""");

    [Fact]
    public void Render_V1_xml_of_a_refused_lead_names_each_field_and_reason() => Text(AnswerDialect.V1Xml, Refused).ShouldBe(
        $"""<?xml version="1.0" encoding="utf-8"?><PostResponse><PostID>{Id}</PostID><isValidPost>false</isValidPost><ResponseType>Data_Errors</ResponseType><ResponseDetails>Some fields are missing or not valid. Zip: Zip must have five digits. Email: Email is required.</ResponseDetails><LeadIdentifier>{Id}</LeadIdentifier><VendorAccountAssigned>13278</VendorAccountAssigned><PendingQCReview>false</PendingQCReview><RedirectURL /><Cost>0.00</Cost></PostResponse>""");

    [Fact]
    public void Render_V1_json_carries_numbers_and_ResponseDetail() => Text(AnswerDialect.V1Json, Refused with { Status = IntakeStatus.Rejected, Reason = RejectReason.Duplicate, Errors = [] }).ShouldBe(
        $$"""{"PostID":"{{Id}}","isValidPost":false,"ResponseType":6,"ResponseDetail":"The lead is a duplicate.","LeadIdentifier":"{{Id}}","VendorAccountAssigned":13278,"PendingQCReview":false,"RedirectURL":"","Cost":0.00}""");

    [Fact]
    public void Render_V1_json_of_a_lead_in_review() => Text(AnswerDialect.V1Json, Refused with { Status = IntakeStatus.QualityControl, Reason = RejectReason.None, Errors = [], Cost = Money.FromCents(1500) }).ShouldBe(
        $$"""{"PostID":"{{Id}}","isValidPost":true,"ResponseType":0,"ResponseDetail":"The lead waits for review.","LeadIdentifier":"{{Id}}","VendorAccountAssigned":13278,"PendingQCReview":true,"RedirectURL":"","Cost":15.00}""");

    [Fact]
    public void Render_V2_json_of_an_accepted_lead() => Text(AnswerDialect.V2Json, Accepted).ShouldBe(
        $$"""{"transactionId":"{{Id}}","leadId":"{{Id}}","reference":"web-77","accepted":true,"status":"accepted","message":"The lead is accepted.","errors":[],"cost":15.00,"redirectUrl":"https://buyer.example/thanks?a=1\u0026b=2","deliveries":[{"deliveryId":"0198c0de-0000-7000-8000-00000000000a","client":"Smith \u0026 Sons","status":"Sent","price":40.00}]}""");

    [Fact]
    public void Render_V2_json_of_a_refused_lead() => Text(AnswerDialect.V2Json, Refused).ShouldBe(
        $$"""{"transactionId":"{{Id}}","leadId":"{{Id}}","accepted":false,"status":"rejected","reasonCode":"dataErrors","message":"Some fields are missing or not valid.","errors":[{"field":"Zip","message":"Zip must have five digits."},{"field":"Email","message":"Email is required."}],"cost":0.00}""");

    [Fact]
    public void Render_V2_xml_is_one_element_without_a_declaration() => Text(AnswerDialect.V2Xml, Refused with { Reference = "r1" }).ShouldBe(
        $"""<Lead><transactionId>{Id}</transactionId><leadId>{Id}</leadId><reference>r1</reference><accepted>false</accepted><status>rejected</status><reasonCode>dataErrors</reasonCode><message>Some fields are missing or not valid.</message><errors><error><field>Zip</field><message>Zip must have five digits.</message></error><error><field>Email</field><message>Email is required.</message></error></errors><cost>0.00</cost></Lead>""");

    // decision 6
    [Theory]
    [InlineData(true, "Test lead: a client would have taken it.")]
    [InlineData(false, "Test lead: no client would have taken it.")]
    public void Render_of_a_test_lead_says_whether_it_would_have_sold(bool wouldSell, string words)
    {
        var test = Accepted with { Test = true, WouldSell = wouldSell, Deliveries = [] };

        Text(AnswerDialect.V1Xml, test).ShouldContain(words);
        using var json = JsonDocument.Parse(Text(AnswerDialect.V2Json, test));
        json.RootElement.GetProperty("test").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("wouldSell").GetBoolean().ShouldBe(wouldSell);
    }

    [Fact]
    public void Render_of_every_status_and_reason_answers_200_in_every_dialect()
    {
        foreach (var dialect in Enum.GetValues<AnswerDialect>())
        {
            foreach (var reason in Enum.GetValues<RejectReason>())
            {
                var status = reason == RejectReason.None ? IntakeStatus.Accepted : IntakeStatus.Rejected;
                Renderer.Render(dialect, Accepted with { Status = status, Reason = reason }).HttpStatus.ShouldBe(200);
            }
        }
    }

    [Theory]
    [InlineData(RejectReason.UnreadableBody, 400, 400)]
    [InlineData(RejectReason.BodyTooLarge, 413, 413)]
    [InlineData(RejectReason.UnsupportedMediaType, 415, 415)]
    [InlineData(RejectReason.Unauthorized, 401, 401)]
    [InlineData(RejectReason.IpDenied, 403, 403)]
    [InlineData(RejectReason.RateLimited, 429, 429)]
    [InlineData(RejectReason.StorageUnavailable, 503, 503)]
    [InlineData(RejectReason.UnknownCampaign, 200, 400)]
    [InlineData(RejectReason.MissingSource, 200, 400)]
    [InlineData(RejectReason.MissingLeadType, 200, 400)]
    public void Render_of_a_post_without_a_lead_takes_the_status_of_the_dialect(RejectReason reason, int v1, int v2)
    {
        var refusal = new PostRefusal { PostId = Guid.Parse(Id), Reason = reason };

        AnswerRenderer.Render(AnswerDialect.V1Xml, refusal).HttpStatus.ShouldBe(v1);
        AnswerRenderer.Render(AnswerDialect.V1Json, refusal).HttpStatus.ShouldBe(v1);
        AnswerRenderer.Render(AnswerDialect.V2Json, refusal).HttpStatus.ShouldBe(v2);
        AnswerRenderer.Render(AnswerDialect.V2Xml, refusal).HttpStatus.ShouldBe(v2);
    }

    [Fact]
    public void Render_of_a_post_without_a_lead_has_a_post_id_but_no_lead_identifier()
    {
        var answer = Encoding.UTF8.GetString([.. AnswerRenderer.Render(AnswerDialect.V1Xml, new PostRefusal { PostId = Guid.Parse(Id), Reason = RejectReason.Unauthorized }).Body]);

        answer.ShouldContain($"<PostID>{Id}</PostID>");
        answer.ShouldContain("<isValidPost>false</isValidPost><ResponseType>No_Account_Found</ResponseType>");
        answer.ShouldContain("<LeadIdentifier />");
    }

    // decision 1
    [Theory]
    [InlineData(AnswerDialect.V1Xml, 503)]
    [InlineData(AnswerDialect.V1Json, 503)]
    [InlineData(AnswerDialect.V2Json, 202)]
    [InlineData(AnswerDialect.V2Xml, 202)]
    public void RenderRunning_names_the_lead_and_gives_no_verdict(AnswerDialect dialect, int status)
    {
        var answer = AnswerRenderer.RenderRunning(dialect, new LeadId(Guid.Parse(Id)));
        var text = Encoding.UTF8.GetString([.. answer.Body]);

        answer.HttpStatus.ShouldBe(status);
        text.ShouldContain(Id);
        text.ShouldNotContain("isValidPost");
        text.ShouldNotContain("accepted\"");
        text.ShouldNotContain("<accepted>");
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\uD800b")]
    [InlineData("\uDC00\uD800")]
    [InlineData("a\uFFFEb")]
    [InlineData("]]></ResponseDetails>")]
    [InlineData("\uD83D\uDE00 smile")]
    public void Render_of_any_field_name_or_message_can_be_read_again(string hostile)
    {
        var result = Refused with { Errors = [new FieldError(hostile, FieldErrorCode.UnknownField, hostile)], Message = hostile, RedirectUrl = hostile, Reference = hostile };
        foreach (var dialect in new[] { AnswerDialect.V1Xml, AnswerDialect.V2Xml })
        {
            using var reader = XmlReader.Create(new StringReader(Text(dialect, result)));
            while (reader.Read())
            {
            }
        }

        foreach (var dialect in new[] { AnswerDialect.V1Json, AnswerDialect.V2Json })
        {
            using var json = JsonDocument.Parse(Text(dialect, result));
            json.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    // FM-34
    [Fact]
    public void Render_twice_gives_the_same_bytes() =>
        Renderer.Render(AnswerDialect.V2Json, Accepted).Body.ShouldBe(Renderer.Render(AnswerDialect.V2Json, Accepted with { Errors = [] }).Body);

    private static string Text(AnswerDialect dialect, IntakeResult result) => Encoding.UTF8.GetString([.. Renderer.Render(dialect, result).Body]);
}
