using System.Text;
using LeadExec.Api.Intake.Reading;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Tests.Intake;

// RCV-03, RCV-12, E-13, E-28, FM-40, FM-42, FM-43; decision 3
public sealed class SubmissionReaderTests
{
    private static readonly ReadingLimits Limits = new();

    [Fact]
    public async Task Read_a_form_joins_repeated_names_in_any_case() =>
        Shown(await ReadAsync("Color=red&color=blue&City=a%20b+c", Posts.FormType)).ShouldBe("Color=[red|blue] City=[a b c]");

    [Fact]
    public async Task Read_a_form_puts_indexed_names_into_groups_in_order_of_their_numbers() =>
        Shown(await ReadAsync("Drivers[2].Name=C&Drivers[0].Name=A&Drivers[0].Cars[0].Make=X&drivers[2].Age=9&Tags[]=t", Posts.FormType))
            .ShouldBe("Drivers={Name=[A] Cars={Make=[X]}}{Name=[C] Age=[9]} Tags=[t]");

    [Theory]
    [InlineData("a[1]=x", "a[1]=[x]")]
    [InlineData("a[].b=x", "a[].b=[x]")]
    [InlineData("a[9999].b=x", "a[9999].b=[x]")]
    [InlineData("a[-1].b=x", "a[-1].b=[x]")]
    [InlineData("100%25=5%&b=%zz&c", "100%=[5%] b=[%zz] c=[]")]
    [InlineData("&&a=1&", "a=[1]")]
    public async Task Read_a_form_keeps_odd_names_and_percent_signs(string body, string expected) =>
        Shown(await ReadAsync(body, Posts.FormType)).ShouldBe(expected);

    [Fact]
    public async Task Read_json_keeps_numbers_as_written_and_reads_lists_and_objects() =>
        Shown(await ReadAsync("""{"a":1.50,"b":true,"c":null,"d":["x","y"],"e":[{"n":1},{"n":2}],"f":{"n":3},"g":[]}""", Posts.JsonType))
            .ShouldBe("a=[1.50] b=[true] c=[] d=[x|y] e={n=[1]}{n=[2]} f={n=[3]} g=");

    [Fact]
    public async Task Read_xml_joins_repeated_elements_and_groups_nested_ones() =>
        Shown(await ReadAsync("<?xml version='1.0'?>\n<Any xmlns='urn:x'>\n <a>1</a><A>2</A><b/><d><n>1</n></d><d><n>2</n></d><e><![CDATA[<&]]> x</e>\n</Any>", Posts.XmlType))
            .ShouldBe("a=[1|2] b=[] d={n=[1]}{n=[2]} e=[<& x]");

    [Fact]
    public async Task Read_multipart_like_a_form()
    {
        var body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name=\"Drivers[0].Name\"\r\n\r\nÄnne\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n";

        Shown(await ReadAsync(body, "multipart/form-data; boundary=b")).ShouldBe("a=[1] Drivers={Name=[Änne]}");
    }

    [Fact]
    public async Task Read_a_byte_order_mark_is_skipped() => Shown(await ReadAsync("\uFEFF{\"a\":1}", Posts.JsonType)).ShouldBe("a=[1]");

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/json")]
    [InlineData("application/vnd.lead+json")]
    public async Task Read_json_under_its_other_names(string type) => Shown(await ReadAsync("""{"a":1}""", type)).ShouldBe("a=[1]");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Read_of_another_type_refuses_with_415(string type) =>
        (await ReadAsync("a=1", type)).Reason.ShouldBe(RejectReason.UnsupportedMediaType);

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "{\"a\":1,\"a\":2}", Posts.JsonType, "a is given twice." }, // M12
        { "{\"a\":1,\"A\":2}", Posts.JsonType, "A is given twice." },
        { "{\"a\":1", Posts.JsonType, "The JSON cannot be read" },
        { "{\"a\":1}}", Posts.JsonType, "The JSON cannot be read" },
        { "{\"a\":1}{}", Posts.JsonType, "The JSON cannot be read" },
        { "{\"a\":1,}", Posts.JsonType, "The JSON cannot be read" },
        { "[1]", Posts.JsonType, "must be an object" },
        { "null", Posts.JsonType, "must be an object" },
        { "", Posts.JsonType, "The JSON cannot be read" },
        { "{\"a\":[[1]]}", Posts.JsonType, "a list of lists" },
        { "{\"a\":[1,{\"b\":2}]}", Posts.JsonType, "both a value and sub-fields" },
        { "{\"\":1}", Posts.JsonType, "has no name" },
        { "{\"a\":\"\\u0000\"}", Posts.JsonType, "holds a NUL" },
        { "{\"a\":\"\\ud800\"}", Posts.JsonType, "not valid Unicode" },
        { "{\"\\ud800\":1}", Posts.JsonType, "not valid Unicode" },
        { "a=%00", Posts.FormType, "holds a NUL" },
        { "a=%ff", Posts.FormType, "not UTF-8" },
        { "a=%ed%a0%80", Posts.FormType, "not UTF-8" },
        { "%ff=1", Posts.FormType, "not UTF-8" },
        { "=1", Posts.FormType, "has no name" },
        { "a=1&a[0].b=2", Posts.FormType, "both a value and sub-fields" },
        { "a[0].b=2&a=1", Posts.FormType, "both a value and sub-fields" },
        { "<a><b>1</a>", Posts.XmlType, "The XML cannot be read" },
        { "<a/><b/>", Posts.XmlType, "The XML cannot be read" },
        { "<a>text</a>", Posts.XmlType, "text beside" },
        { "<a><b>x<c>1</c></b></a>", Posts.XmlType, "both a value and sub-fields" },
        { "<a><b>&#0;</b></a>", Posts.XmlType, "The XML cannot be read" },
        { "<a><b>&#xD800;</b></a>", Posts.XmlType, "The XML cannot be read" },
        { "", Posts.XmlType, "The XML cannot be read" },
        { "--b\r\n\r\n1\r\n--b--", "multipart/form-data; boundary=b", "has no name" },
        { "nothing", "multipart/form-data; boundary=b", "cannot be read" },
        { "nothing", "multipart/form-data", "boundary" },
        { "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n1\r\n--b--\r\n", "multipart/form-data; boundary=b", "Files are not accepted." },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Read_of_a_hostile_or_broken_body_refuses_and_says_why(string body, string type, string words)
    {
        var read = await ReadAsync(body, type);

        read.Reason.ShouldBe(RejectReason.UnreadableBody);
        read.Detail.ShouldNotBeNull().ShouldContain(words);
    }

    [Theory]
    [InlineData(Posts.JsonType)]
    [InlineData(Posts.XmlType)]
    [InlineData(Posts.FormType)]
    public async Task Read_of_broken_utf8_refuses(string type)
    {
        var body = type switch
        {
            Posts.JsonType => "{\"a\":\"?\"}",
            Posts.XmlType => "<r><a>?</a></r>",
            _ => "a=?",
        };
        var bytes = Encoding.ASCII.GetBytes(body).Select(part => part == '?' ? (byte)0xC3 : part).ToArray();

        (await ReadAsync(bytes, type)).Reason.ShouldBe(RejectReason.UnreadableBody);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(10_000, false)]
    public async Task Read_takes_500_fields_in_every_format(int count, bool taken)
    {
        var names = Enumerable.Range(0, count).ToArray();

        (await ReadAsync(string.Join('&', names.Select(name => $"f{name}=1")), Posts.FormType)).Accepted.ShouldBe(taken);
        (await ReadAsync("{" + string.Join(',', names.Select(name => $"\"f{name}\":1")) + "}", Posts.JsonType)).Accepted.ShouldBe(taken);
        (await ReadAsync("<r>" + string.Concat(names.Select(name => $"<f{name}>1</f{name}>")) + "</r>", Posts.XmlType)).Accepted.ShouldBe(taken);
    }

    [Theory]
    [InlineData(16_384, true)]
    [InlineData(16_385, false)]
    public async Task Read_takes_values_of_16_kilobytes(int length, bool taken)
    {
        var value = new string('x', length - 2) + "é";

        (await ReadAsync("a=" + value, Posts.FormType)).Accepted.ShouldBe(taken);
        (await ReadAsync($"{{\"a\":\"{value}\"}}", Posts.JsonType)).Accepted.ShouldBe(taken);
        (await ReadAsync($"<r><a>{value}</a></r>", Posts.XmlType)).Accepted.ShouldBe(taken);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(100, false)]
    [InlineData(100_000, false)]
    public async Task Read_json_only_to_depth_16(int depth, bool taken) =>
        (await ReadAsync(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "{\"b\":1}" + new string('}', depth), Posts.JsonType)).Accepted.ShouldBe(taken);

    [Theory]
    [InlineData(30, true)]
    [InlineData(32, false)]
    [InlineData(100, false)]
    [InlineData(100_000, false)]
    public async Task Read_xml_only_to_depth_32(int depth, bool taken) =>
        (await ReadAsync("<r>" + string.Concat(Enumerable.Repeat("<a>", depth)) + "1" + string.Concat(Enumerable.Repeat("</a>", depth)) + "</r>", Posts.XmlType)).Accepted.ShouldBe(taken);

    [Fact]
    public async Task Read_a_form_only_to_depth_16() =>
        (await ReadAsync(string.Concat(Enumerable.Repeat("a[0].", 100)) + "b=1", Posts.FormType)).Reason.ShouldBe(RejectReason.UnreadableBody);

    [Fact]
    public async Task Read_counts_bytes_even_when_the_length_header_is_absent()
    {
        var context = ContextOf(new byte[1_048_577], Posts.FormType);
        context.Request.ContentLength = null;

        (await new SubmissionReader(Limits).ReadAsync(context.Request, default)).Reason.ShouldBe(RejectReason.BodyTooLarge);
    }

    [Fact]
    public async Task Read_believes_a_length_header_that_says_too_much()
    {
        var context = ContextOf([], Posts.FormType);
        context.Request.ContentLength = 50_000_000;

        (await new SubmissionReader(Limits).ReadAsync(context.Request, default)).Reason.ShouldBe(RejectReason.BodyTooLarge);
    }

    // FM-42
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("gzip, identity")]
    public async Task Read_of_a_compressed_body_refuses_with_415(string encoding)
    {
        var context = ContextOf("a=1"u8.ToArray(), Posts.FormType);
        context.Request.Headers.ContentEncoding = encoding;

        (await new SubmissionReader(Limits).ReadAsync(context.Request, default)).Reason.ShouldBe(RejectReason.UnsupportedMediaType);
    }

    internal static string Shown(Decision<RawSubmission> read) => read.Accepted ? Shown(read.Value.Fields) : $"refused: {read.Detail}";

    internal static string Shown(IEnumerable<RawField> fields) => string.Join(' ', fields.Select(field => field.Name + "="
        + (field.Values.IsEmpty ? "" : $"[{string.Join('|', field.Values)}]") + string.Concat(field.Children.Select(group => "{" + Shown(group) + "}"))));

    internal static Task<Decision<RawSubmission>> ReadAsync(string body, string type) => ReadAsync(Encoding.UTF8.GetBytes(body), type);

    internal static Task<Decision<RawSubmission>> ReadAsync(byte[] body, string type) =>
        new SubmissionReader(Limits).ReadAsync(ContextOf(body, type).Request, default);

    private static DefaultHttpContext ContextOf(byte[] body, string type)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(body);
        context.Request.ContentLength = body.Length;
        context.Request.ContentType = type;
        return context;
    }
}
