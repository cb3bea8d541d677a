using System.Globalization;
using System.Net.Http.Headers;
using System.Security;
using System.Text;
using System.Text.Json;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>What a source posts, in whichever format.</summary>
internal sealed record LeadToPost
{
    private static int last;

    public int LeadType { get; init; } = 4439;

    public int Source { get; init; } = 6240;

    public int Campaign { get; init; } = 13278;

    public string? AccessKey { get; init; }

    public string? IdempotencyKey { get; init; }

    public bool Test { get; init; }

    /// <summary>Posted in order of name.</summary>
    public SortedDictionary<string, string> Fields { get; init; } = [];

    public string Email => Fields["Email"];

    /// <summary>A person that no other test has: the number is in the e-mail and the phone.</summary>
    public static LeadToPost New(string state, string zip)
    {
        var number = Interlocked.Increment(ref last);
        return new LeadToPost
        {
            Fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["FirstName"] = "Canarya",
                ["LastName"] = "Zebrafinch",
                ["Email"] = string.Create(CultureInfo.InvariantCulture, $"canary.{number}@example.com"),
                ["PrimaryPhone"] = string.Create(CultureInfo.InvariantCulture, $"602555{number:0000}"),
                ["State"] = state,
                ["Zip"] = zip,
                ["LoanAmount"] = "250000",
            },
        };
    }

    public LeadToPost With(string field, string value) => this with { Fields = new SortedDictionary<string, string>(Fields, StringComparer.Ordinal) { [field] = value } };

    public HttpRequestMessage ToRequest(PostKind kind)
    {
        var path = kind is PostKind.V2Json or PostKind.V2Xml ? "/v2/insert/general" : "/processor/insert/general";
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = Body(kind) };
        if (AccessKey is not null)
        {
            request.Headers.Add("api-key", AccessKey);
        }

        if (IdempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", IdempotencyKey);
        }

        return request;
    }

    private ByteArrayContent Body(PostKind kind) => kind switch
    {
        PostKind.V1Form => new FormUrlEncodedContent(Flat()),
        PostKind.V1Json => Text(JsonSerializer.Serialize(Flat()), "application/json"),
        PostKind.V1Xml => Text($"<Lead>{Elements(Flat())}</Lead>", "application/xml"),
        PostKind.V2Json => Text(
            JsonSerializer.Serialize(new
            {
                source = new { vid = Source, lid = LeadType, aid = Campaign },
                leads = new[] { new { properties = new { test = Test }, fields = Fields } },
            }),
            "application/json"),
        PostKind.V2Xml => Text(
            string.Create(CultureInfo.InvariantCulture, $"<Leads vid=\"{Source}\" lid=\"{LeadType}\" aid=\"{Campaign}\"><Lead><Properties><test>{(Test ? 1 : 0)}</test></Properties><Fields>{Elements(Fields)}</Fields></Lead></Leads>"),
            "application/xml"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown"),
    };

    private Dictionary<string, string> Flat()
    {
        var flat = new Dictionary<string, string>
        {
            ["LID"] = LeadType.ToString(CultureInfo.InvariantCulture),
            ["VID"] = Source.ToString(CultureInfo.InvariantCulture),
            ["AID"] = Campaign.ToString(CultureInfo.InvariantCulture),
        };
        if (Test)
        {
            flat["test"] = "1";
        }

        foreach (var (name, value) in Fields)
        {
            flat[name] = value;
        }

        return flat;
    }

    private static string Elements(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Concat(fields.Select(field => $"<{field.Key}>{SecurityElement.Escape(field.Value)}</{field.Key}>"));

    private static StringContent Text(string text, string mediaType) => new(text, Encoding.UTF8, new MediaTypeHeaderValue(mediaType, "utf-8"));
}
