using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Tests.Rendering;

/// <summary>DELV-08, DELV-10, E-69, TH-16: what is refused when settings are saved, and where.</summary>
public sealed class WebhookSettingsCheckerTests
{
    private static readonly WebhookSettings Good = new()
    {
        ProductionUrl = "https://buyer.example.com/post",
        Mappings = [new FieldMapping { FieldName = "State" }],
    };

    [Fact]
    public void Good_settings_have_no_errors() => Check(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("ftp://buyer.example.com/")]
    [InlineData("buyer.example.com/post")]
    [InlineData("/post")]
    [InlineData("https://user:pass@buyer.example.com/")]
    [InlineData("https://buyer.example.com:22/")]
    [InlineData("https://buyer.example.com:5432/")]
    [InlineData("https://[State].example.com/")]
    [InlineData("https://buyer.example.com/[Nobody]")]
    [InlineData("https://buyer.example.com/\r\nHost: x")]
    [InlineData("[instance_url].evil.example.com/")]
    [InlineData("[instance_url]/x")]
    [InlineData("")]
    public void Addresses_that_cannot_be_used_are_refused(string url)
    {
        Check(Good with { ProductionUrl = url }).ShouldContain(error => error.Path == "/productionUrl");
        if (url.Length > 0)
        {
            Check(Good with { TestUrl = url }).ShouldContain(error => error.Path == "/testUrl");
        }
    }

    [Theory]
    [InlineData("http://buyer.example.com/")]
    [InlineData("https://buyer.example.com:8443/a?b=[State]")]
    [InlineData("https://[2606:4700::1111]/post")]
    public void Addresses_that_can_be_used_are_taken(string url) => Check(Good with { ProductionUrl = url }).ShouldBeEmpty();

    [Fact]
    public void The_operators_list_adds_ports()
    {
        OutboundTarget.TryParse("10.0.0.0/8:9000", out var target).ShouldBeTrue();

        WebhookSettingsChecker.Check(Good with { ProductionUrl = "http://10.1.1.1:9000/" }, Orders.LeadType, [target!]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Timeout_is_1_to_120_seconds(int seconds, bool good) =>
        Check(Good with { TimeoutSeconds = seconds }).Any(error => error.Path == "/timeoutSeconds").ShouldBe(!good);

    [Fact]
    public void Default_timeout_is_30_seconds() => Good.TimeoutSeconds.ShouldBe(30); // DELV-10

    public static TheoryData<FieldMapping, string> Mappings() => new()
    {
        { new FieldMapping { FieldName = "" }, "/mappings/1/fieldName" },
        { new FieldMapping { FieldName = "state" }, "/mappings/1/fieldName" },
        { new FieldMapping { FieldName = "x", LeadField = "Nobody" }, "/mappings/1/leadField" },
        { new FieldMapping { FieldName = "x", Source = MappingSource.Static }, "/mappings/1/staticValue" },
        { new FieldMapping { FieldName = "x", Source = MappingSource.Special }, "/mappings/1/special" },
        { new FieldMapping { FieldName = "x", Source = MappingSource.Special, Special = (SpecialField)999 }, "/mappings/1/special" },
        { new FieldMapping { FieldName = "x", Source = MappingSource.Expression, Expression = "1 +" }, "/mappings/1/expression" },
        { new FieldMapping { FieldName = "x", Source = MappingSource.Expression, Expression = "[Nobody]" }, "/mappings/1/expression" },
        { new FieldMapping { FieldName = "x", LeadField = "State", Format = "N99999" }, "/mappings/1/format" },
        { new FieldMapping { FieldName = "x", LeadField = "Born", Format = "YYYY-MM-DD" }, "/mappings/1/format" },
        {
            new FieldMapping { FieldName = "x", LeadField = "State", ValueMappings = [new ValueMapping { Ours = "AZ", Theirs = "1" }, new ValueMapping { Ours = "az", Theirs = "2" }] },
            "/mappings/1/valueMappings"
        },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void Mistaken_mapping_is_refused(FieldMapping mapping, string path) =>
        Check(Good with { Mappings = [.. Good.Mappings, mapping] }).ShouldContain(error => error.Path == path);

    [Theory]
    [InlineData(WebhookContentType.Json, "{\"a\":\"[Nobody]\"}")]
    [InlineData(WebhookContentType.Json, "{\"a\":[State]")]
    [InlineData(WebhookContentType.Json, "{[State]:1,}")]
    [InlineData(WebhookContentType.Json, "{'a':'[State]'}")]
    [InlineData(WebhookContentType.Xml, "<a>[State]</b>")]
    [InlineData(WebhookContentType.Xml, "<[State]>x</[State]>")]
    [InlineData(WebhookContentType.Xml, "<a [State]=\"1\"/>")]
    [InlineData(WebhookContentType.Xml, "<a><!-- [State] --></a>")]
    [InlineData(WebhookContentType.Xml, "<a><![CDATA[ [State] ]]></a>")]
    [InlineData(WebhookContentType.Xml, "<!DOCTYPE a><a>[State]</a>")]
    [InlineData(WebhookContentType.Text, "")]
    [InlineData(WebhookContentType.Text, "[Nobody]")]
    public void Mistaken_template_is_refused(WebhookContentType contentType, string template) =>
        Check(Good with { ContentType = contentType, BodyTemplate = template }).ShouldContain(error => error.Path == "/bodyTemplate");

    [Theory]
    [InlineData(WebhookContentType.Json, "{\"a\":\"[State]\",\"b\":[LoanAmount],\"c\":[1,[true]]}")]
    [InlineData(WebhookContentType.Xml, "<?xml version=\"1.0\"?><a b=\"[State]\">[FirstName]<c/></a>")]
    [InlineData(WebhookContentType.Form, "a=[State]&b=[Drivers.Age]")]
    [InlineData(WebhookContentType.Text, "[state] [LEADUID]")]
    public void Good_template_is_taken(WebhookContentType contentType, string template) =>
        Check(Good with { ContentType = contentType, BodyTemplate = template }).ShouldBeEmpty();

    [Fact]
    public void Plain_secrets_are_never_taken()
    {
        var errors = Check(Good with
        {
            Authentication = new WebhookAuthentication { Kind = AuthenticationKind.Basic, UserName = "u", SealedPassword = "plain" },
            Headers = [new WebhookHeader { Name = "X-Key", Value = "plain", Secret = true }],
            SealedSignatureSecret = "plain",
        });

        errors.Select(error => error.Path).ShouldBe(["/headers/0/value", "/authentication/sealedPassword", "/sealedSignatureSecret"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(AuthenticationKind.Basic, "/authentication/userName")]
    [InlineData(AuthenticationKind.Digest, "/authentication/sealedPassword")]
    [InlineData(AuthenticationKind.Bearer, "/authentication/sealedToken")]
    [InlineData(AuthenticationKind.OAuth2, "/authentication/oAuth")]
    public void Authentication_without_its_parts_is_refused(AuthenticationKind kind, string path) =>
        Check(Good with { Authentication = new WebhookAuthentication { Kind = kind } }).ShouldContain(error => error.Path == path);

    [Theory]
    [InlineData("text/xml; charset=utf-8", false, true)]
    [InlineData("text", false, false)]
    [InlineData("text/[State]", false, false)]
    [InlineData("enc:text/xml", true, false)]
    public void Content_type_is_literal_and_no_secret(string value, bool secret, bool good) =>
        Check(Good with { Headers = [new WebhookHeader { Name = "Content-Type", Value = value, Secret = secret }] })
            .Any(error => error.Path == "/headers/0/value").ShouldBe(!good);

    [Fact]
    public void Response_searches_are_checked_in_place()
    {
        var errors = Check(Good with
        {
            Response = new ResponseRules
            {
                Result = new ResponseSearch { Kind = SearchKind.Pattern, Search = "(" },
                Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$..x" },
                Reference = new ResponseSearch { Kind = SearchKind.XPath, Search = "x" },
                RedirectUrl = new ResponseSearch { Search = "url=" },
            },
        });

        errors.Select(error => error.Path).ShouldBe(
            ["/response/result/search", "/response/price/search", "/response/reference/search", "/response/redirectHosts"], ignoreOrder: true);
    }

    private static IReadOnlyList<Domain.LeadTypes.DefinitionError> Check(WebhookSettings settings) =>
        WebhookSettingsChecker.Check(settings, Orders.LeadType, []);
}
