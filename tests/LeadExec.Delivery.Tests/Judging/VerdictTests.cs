using System.Text;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;

namespace LeadExec.Delivery.Tests.Judging;

/// <summary>E-65, DELV-35, DELV-36, FM-50 to FM-52: answers and their verdicts.</summary>
public sealed class VerdictTests
{
    private static readonly ResponseRules Nothing = new();
    private static readonly ResponseRules Text = new() { Result = Search(SearchKind.Text, "Success"), Refusal = Search(SearchKind.Text, "declined") };
    private static readonly ResponseRules Pattern = new() { Result = Search(SearchKind.Pattern, "^ok\\b") };
    private static readonly ResponseRules Json = new() { Result = Search(SearchKind.JsonPath, "$.result", "accepted") };
    private static readonly ResponseRules Xml = new() { Result = Search(SearchKind.XPath, "/r/result", "true") };
    private static readonly ResponseRules RefusalOnly = new() { Refusal = Search(SearchKind.Text, "duplicate") };

    public static TheoryData<string, int, string, AttemptState, VerdictRule, bool> Answers() => new()
    {
        // No result search: the status decides.
        { nameof(Nothing), 200, "", AttemptState.Accepted, VerdictRule.Status, false },
        { nameof(Nothing), 204, "", AttemptState.Accepted, VerdictRule.Status, false },
        { nameof(Nothing), 299, "no", AttemptState.Accepted, VerdictRule.Status, false },
        { nameof(Nothing), 400, "", AttemptState.Rejected, VerdictRule.Status, false },
        { nameof(Nothing), 422, "", AttemptState.Rejected, VerdictRule.Status, false },
        { nameof(Nothing), 401, "", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(Nothing), 404, "", AttemptState.Failed, VerdictRule.Status, false },

        // Text, without case.
        { nameof(Text), 200, "SUCCESS!", AttemptState.Accepted, VerdictRule.ResultFound, false },
        { nameof(Text), 400, "success", AttemptState.Accepted, VerdictRule.ResultFound, false },
        { nameof(Text), 200, "thanks", AttemptState.Rejected, VerdictRule.ResultNotFound, false },
        { nameof(Text), 200, "Declined", AttemptState.Rejected, VerdictRule.RefusalFound, false },
        { nameof(Text), 200, "success, declined", AttemptState.Accepted, VerdictRule.ResultFound, true },
        { nameof(Text), 404, "nothing here", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(RefusalOnly), 200, "Duplicate lead", AttemptState.Rejected, VerdictRule.RefusalFound, false },
        { nameof(RefusalOnly), 200, "fine", AttemptState.Accepted, VerdictRule.Status, false },

        // Errors are errors, whatever the text says.
        { nameof(Text), 500, "success", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(Text), 503, "success", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(Text), 429, "success", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(Text), 302, "success", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(Nothing), 301, "", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(Nothing), 502, "", AttemptState.Failed, VerdictRule.Status, false },
        { nameof(Nothing), 504, "", AttemptState.Failed, VerdictRule.Status, false },

        { nameof(Pattern), 200, "OK 12", AttemptState.Accepted, VerdictRule.ResultFound, false },
        { nameof(Pattern), 200, "not ok", AttemptState.Rejected, VerdictRule.ResultNotFound, false },
        { nameof(Json), 200, """{"result":"Accepted"}""", AttemptState.Accepted, VerdictRule.ResultFound, false },
        { nameof(Json), 200, """{"result":"rejected"}""", AttemptState.Rejected, VerdictRule.ResultNotFound, false },
        { nameof(Json), 200, """{"Result":"accepted"}""", AttemptState.Rejected, VerdictRule.ResultNotFound, false },
        { nameof(Json), 200, "accepted", AttemptState.Rejected, VerdictRule.ResultNotFound, true },
        { nameof(Json), 200, """{"result":"accepted"}{}""", AttemptState.Rejected, VerdictRule.ResultNotFound, true },
        { nameof(Json), 200, "", AttemptState.Rejected, VerdictRule.ResultNotFound, true },
        { nameof(Xml), 200, "<r><result>true</result></r>", AttemptState.Accepted, VerdictRule.ResultFound, false },
        { nameof(Xml), 200, "<r xmlns='urn:x'><result> TRUE </result></r>", AttemptState.Accepted, VerdictRule.ResultFound, false },
        { nameof(Xml), 200, "<r><result>false</result></r>", AttemptState.Rejected, VerdictRule.ResultNotFound, false },
        { nameof(Xml), 200, "<r><result>true</result>", AttemptState.Rejected, VerdictRule.ResultNotFound, true },
        { nameof(Xml), 200, "<!DOCTYPE r [<!ENTITY a 'true'>]><r><result>&a;</result></r>", AttemptState.Rejected, VerdictRule.ResultNotFound, true },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_gives_the_verdict(string rules, int status, string body, AttemptState state, VerdictRule rule, bool ambiguous)
    {
        var verdict = Judge(RulesOf(rules), status, Encoding.UTF8.GetBytes(body));

        verdict.State.ShouldBe(state);
        verdict.Rule.ShouldBe(rule);
        verdict.Ambiguous.ShouldBe(ambiguous);
        (verdict.Reason == RejectReason.None).ShouldBe(state == AttemptState.Accepted);
    }

    [Fact]
    public void An_ambiguous_refusal_has_its_own_reason() =>
        Judge(Json, 200, "garbage"u8).Reason.ShouldBe(RejectReason.AmbiguousAnswer);

    [Theory]
    [InlineData("utf-8", new byte[] { 0xC3, 0x28 }, true)]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF }, false)]
    [InlineData("iso-8859-1", new byte[] { 0xE9 }, false)]
    [InlineData("utf-16", new byte[] { 0x41, 0x00 }, false)]
    [InlineData("x-unknown", new byte[] { 0x41 }, true)]
    [InlineData(null, new byte[] { 0x41, 0x00 }, true)]
    public void Bytes_that_are_no_text_are_flagged(string? charset, byte[] bytes, bool ambiguous) =>
        ResponseJudge.Compile(Nothing).Value!.Judge(new BuyerAnswer { Status = 200, Body = bytes, Charset = charset }).Ambiguous.ShouldBe(ambiguous);

    [Fact]
    public void A_byte_order_mark_does_not_hide_the_result()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. """{"result":"accepted"}"""u8];

        Judge(Json, 200, body).State.ShouldBe(AttemptState.Accepted);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(.*a.{20}){3}x")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void Pattern_bombs_end_in_a_flagged_refusal_or_a_plain_one(string pattern)
    {
        // FM-51, FM-73: bounded whatever the buyer answers. The engine may finish or give up; it may not hang or throw.
        var rules = new ResponseRules { Result = Search(SearchKind.Pattern, pattern) };
        var body = Encoding.UTF8.GetBytes(new string('a', 1024 * 1024) + "!");

        Judge(rules, 200, body).State.ShouldBe(AttemptState.Rejected);
    }

    [Theory]
    [InlineData(SearchKind.Pattern, "(?<=a)b")]
    [InlineData(SearchKind.Pattern, "(a)\\1")]
    [InlineData(SearchKind.Pattern, "(")]
    [InlineData(SearchKind.JsonPath, "$..a")]
    [InlineData(SearchKind.JsonPath, "$.a[*]")]
    [InlineData(SearchKind.JsonPath, "$.a[?(@.b)]")]
    [InlineData(SearchKind.XPath, "a/b")]
    [InlineData(SearchKind.XPath, "//*[count(//*) > 3]")]
    [InlineData(SearchKind.XPath, "/a[0]")]
    [InlineData(SearchKind.Text, "")]
    public void Searches_that_cannot_be_used_are_refused(SearchKind kind, string search) =>
        ResponseJudge.Compile(new ResponseRules { Price = Search(kind, search) }).Reason.ShouldBe(RejectReason.RequestNotBuilt);

    [Fact]
    public void Retry_after_is_passed_on_and_bounded()
    {
        var judge = ResponseJudge.Compile(Nothing).Value!;

        judge.Judge(new BuyerAnswer { Status = 503, RetryAfter = TimeSpan.FromMinutes(7) }).RetryAfter.ShouldBe(TimeSpan.FromMinutes(7));
        judge.Judge(new BuyerAnswer { Status = 429, RetryAfter = TimeSpan.FromDays(300) }).RetryAfter.ShouldBe(TimeSpan.FromHours(24));
        judge.Judge(new BuyerAnswer { Status = 429, RetryAfter = TimeSpan.FromSeconds(-5) }).RetryAfter.ShouldBeNull();
    }

    [Fact]
    public void Nothing_the_buyer_wrote_is_in_the_detail()
    {
        foreach (var status in new[] { 200, 302, 401, 422, 429, 500 })
        {
            (Judge(Text, status, "declined for Ann Lee"u8).Detail ?? "").ShouldNotContain("Ann");
        }
    }

    private static ResponseRules RulesOf(string name) => name switch
    {
        nameof(Text) => Text,
        nameof(Pattern) => Pattern,
        nameof(Json) => Json,
        nameof(Xml) => Xml,
        nameof(RefusalOnly) => RefusalOnly,
        _ => Nothing,
    };

    private static ResponseSearch Search(SearchKind kind, string search, string? expected = null) => new() { Kind = kind, Search = search, Expected = expected };

    private static DeliveryVerdict Judge(ResponseRules rules, int status, ReadOnlySpan<byte> body) =>
        ResponseJudge.Compile(rules).Value!.Judge(new BuyerAnswer { Status = status, Body = body.ToArray() });
}
