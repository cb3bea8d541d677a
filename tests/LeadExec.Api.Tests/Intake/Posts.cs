namespace LeadExec.Api.Tests.Intake;

/// <summary>One and the same lead in the formats of the receivers.</summary>
internal static class Posts
{
    public const string FormType = "application/x-www-form-urlencoded";
    public const string JsonType = "application/json";
    public const string XmlType = "text/xml";
    public const string General = "/processor/insert/general";
    public const string V2 = "/v2/insert/general";

    public const string Form = "VID=6240&lid=4439&Aid=13278&FirstName=Ann&Email=ann%40example.org&PrimaryPhone=480-555-0100&Zip=85001";

    public const string Json = """{"vid":6240,"LID":"4439","aid":13278,"FirstName":"Ann","Email":"ann@example.org","PrimaryPhone":"480-555-0100","Zip":"85001"}""";

    public const string Xml = "<Post><vid>6240</vid><lid>4439</lid><aid>13278</aid><FirstName>Ann</FirstName><Email>ann@example.org</Email><PrimaryPhone>480-555-0100</PrimaryPhone><Zip>85001</Zip></Post>";

    public const string V2Json = """{"source":{"vid":6240,"lid":4439,"aid":13278},"leads":[{"properties":{"reference":"r1"},"fields":{"FirstName":"Ann","Email":"ann@example.org","PrimaryPhone":"480-555-0100","Zip":"85001"}}]}""";

    public const string V2Xml = """<Leads vid="6240" lid="4439" aid="13278"><Lead><properties><reference>r1</reference></properties><fields><FirstName>Ann</FirstName><Email>ann@example.org</Email><PrimaryPhone>480-555-0100</PrimaryPhone><Zip>85001</Zip></fields></Lead></Leads>""";
}
