using System.Text;
using LeadExec.Api.Tests.Intake;

namespace LeadExec.Api.Tests.Fuzz;

/// <summary>
/// Posts and pings of every receiver, in the formats that sources send. A third of them are the samples, the others are built from
/// parts that know the formats: names that we read and names that we do not, values at the limits, groups within groups.
/// </summary>
internal sealed class HostilePosts(Random random)
{
    // A quarter of what a body may be; HostileConnectionTests looks at what is longer.
    private const int MostBytes = 262_144;
    private const string V2Ping = "/v2/ping/general";
    private const string Duplicates = "/v2/duplicates/check";
    private const string Ping = "/processor/ping/general";
    private const string Multipart = "multipart/form-data; boundary=b";

    private static readonly (string Path, string Type, string Body)[] Samples =
    [
        (Posts.General, Posts.FormType, Posts.Form + "&Drivers[0].Name=A&Drivers[1].Age=2&test=1&returnurl=https%3A%2F%2Fx.example"),
        (Posts.General, Posts.JsonType, Posts.Json.TrimEnd('}') + ",\"Drivers\":[{\"Name\":\"A\"},{\"Age\":2}],\"x\":[1,true,null,\"\\ud83d\\ude00\"]}"),
        (Posts.General, Posts.XmlType, Posts.Xml.Replace("</Post>", "<Drivers><Name>A</Name></Drivers><a><![CDATA[x]]></a><b/></Post>", StringComparison.Ordinal)),
        (Posts.General, Multipart, string.Concat(Posts.Form.Split('&').Select(pair => Part(pair.Split('=')[0], pair.Split('=')[1]))) + "--b--\r\n"),
        ("/processor/insert/general/json/async", Posts.JsonType, Posts.Json),
        ("/processor/insert/general/xml/async", Posts.XmlType, Posts.Xml),
        ("/processor/insert/AutoRedirect", Posts.FormType, Posts.Form + "&successurl=https://x.example/"),
        (Posts.V2, Posts.JsonType, Posts.V2Json),
        (Posts.V2, Posts.XmlType, Posts.V2Xml),
        (Ping, Posts.FormType, "VID=6240&LID=4439&AID=13278&LoanType=Refinance&Zip=85001&timeoutMs=4000"),
        (Ping, Posts.JsonType, """{"VID":6240,"LID":4439,"AID":13278,"LoanType":"Refinance","Drivers":[{"Age":4}]}"""),
        (V2Ping, Posts.JsonType, """{"source":{"vid":6240,"lid":4439,"aid":13278},"properties":{"test":true},"fields":{"LoanType":"Refinance"}}"""),
        (Duplicates, Posts.JsonType, """{"VID":6240,"LID":4439,"AID":13278,"Email":"ann@example.org"}"""),
        (Duplicates, Posts.FormType, "VID=6240&LID=4439&AID=13278&Email=" + new string('a', 64)),
    ];

    private static readonly string[] Names =
        ["FirstName", "Email", "PrimaryPhone", "Zip", "LoanType", "LoanAmount", "LTV", "Drivers", "test", "returnurl", "reference", "timeoutMs", "orderId", "forceId", "price", "x", "é", "__proto__", "$where", ""];

    private static readonly string[] Values =
    [
        "", " ", "Ann", "ann@example.org", "480-555-0100", "85001", "Refinance", "60000", "-1", "1e400", "0x10", "NaN", "99999999999999999999", "2026-02-30", "true", "null", "<b>", "]]>", "&amp;",
        "'; DROP TABLE lead; --", "=1+1", "\u202Etxt", "\uFFFE", "😀", "a\tb", "a\r\nb", "${jndi:x}", "{{x}}", "../../x", "http://127.0.0.1/",
    ];

    /// <summary>The next post; one in twenty claims to be of another type than it is.</summary>
    public HostilePost Next()
    {
        var (path, type, body) = Samples[random.Next(Samples.Length)];
        var bytes = random.Next(3) == 0 ? Encoding.UTF8.GetBytes(body) : Encoding.UTF8.GetBytes(Built(path, type));
        var sent = random.Next(4) == 0 ? bytes : ByteMutations.Of(bytes, random);
        return new HostilePost(path, random.Next(20) == 0 ? Samples[random.Next(Samples.Length)].Type : type, sent.Length > MostBytes ? sent[..MostBytes] : sent);
    }

    private static string Part(string name, string value) => $"--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private string Built(string path, string type) => (type, path) switch
    {
        (Posts.JsonType, Posts.V2) => $$"""{"source":{"vid":6240,"lid":4439,"aid":13278},"leads":[{{List(random.Next(3), () => $$"""{"properties":{{JsonGroup(1)}},"fields":{{JsonGroup(3)}}}""")}}]}""",
        (Posts.JsonType, V2Ping) => $$"""{"source":{"vid":6240,"lid":4439,"aid":13278},"properties":{{JsonGroup(1)}},"fields":{{JsonGroup(2)}}}""",
        (Posts.JsonType, _) => """{"vid":6240,"lid":4439,"aid":13278""" + Some(() => "," + JsonMember(3)) + "}",
        (Posts.XmlType, Posts.V2) => $"""<Leads vid="6240" lid="4439" aid="13278"><Lead><properties>{Some(() => Element(0))}</properties><fields>{Some(() => Element(3))}</fields></Lead></Leads>""",
        (Posts.XmlType, _) => "<Post><vid>6240</vid><lid>4439</lid><aid>13278</aid>" + Some(() => Element(3)) + "</Post>",
        (Multipart, _) => Part("vid", "6240") + Part("lid", "4439") + Part("aid", "13278") + Some(() => Part(FormName(), Value())) + "--b--\r\n",
        _ => "vid=6240&lid=4439&aid=13278" + Some(() => "&" + Uri.EscapeDataString(FormName()) + "=" + Uri.EscapeDataString(Value())),
    };

    private string JsonGroup(int depth) => "{" + List(random.Next(8), () => JsonMember(depth)) + "}";

    private string JsonMember(int depth) => $"{Quoted(Name())}:{JsonValue(depth)}";

    private string JsonValue(int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => "null",
        1 => "true",
        2 => "1.50",
        3 or 4 or 5 => Quoted(Value()),
        6 => "[" + List(random.Next(4), () => JsonValue(depth - 1)) + "]",
        7 when random.Next(20) == 0 => string.Concat(Enumerable.Repeat("[", random.Next(20))),
        _ => JsonGroup(depth - 1),
    };

    private string Element(int depth)
    {
        var name = random.Next(8) == 0 ? "a:b" : Names[random.Next(12)];
        var inside = depth > 0 && random.Next(4) == 0 ? Some(() => Element(depth - 1))
            : random.Next(6) == 0 ? $"<![CDATA[{Value()}]]>"
            : System.Security.SecurityElement.Escape(Value());
        return $"<{name}>{inside}</{name}>";
    }

    private string FormName() => random.Next(4) switch
    {
        0 => $"Drivers[{random.Next(4)}].{Name()}",
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => "a[0].")) + Name(),
        _ => Name(),
    };

    private string Name() => random.Next(40) == 0 ? new string('n', random.Next(150, 260)) : Names[random.Next(Names.Length)];

    private string Value() => random.Next(60) == 0 ? new string('v', random.Next(16_000, 17_000)) : Values[random.Next(Values.Length)];

    private string Some(Func<string> part) => string.Concat(Enumerable.Range(0, random.Next(300) == 0 ? 600 : random.Next(9)).Select(_ => part()));

    private static string List(int count, Func<string> part) => string.Join(',', Enumerable.Range(0, count).Select(_ => part()));

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
