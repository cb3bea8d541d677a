using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;

namespace LeadExec.Api.Tests.Intake;

// ReceiverFuzz (TH-03, FM-43): mutated posts never make a 5xx, and what reaches a grain is within the limits
public sealed class ReceiverFuzzTests
{
    private const int Posted = 5_000;

    private static readonly (string Path, string Type, string Body)[] Seeds =
    [
        (Posts.General, Posts.FormType, Posts.Form + "&Drivers[0].Name=A&Drivers[1].Age=2&test=1&returnurl=https%3A%2F%2Fx.example"),
        (Posts.General, Posts.JsonType, Posts.Json.TrimEnd('}') + ",\"Drivers\":[{\"Name\":\"A\"},{\"Age\":2}],\"x\":[1,true,null,\"\\ud83d\\ude00\"]}"),
        (Posts.General, Posts.XmlType, Posts.Xml.Replace("</Post>", "<Drivers><Name>A</Name></Drivers><a><![CDATA[x]]></a><b/></Post>", StringComparison.Ordinal)),
        (Posts.General, "multipart/form-data; boundary=b", string.Concat(Posts.Form.Split('&').Select(pair => $"--b\r\nContent-Disposition: form-data; name=\"{pair.Split('=')[0]}\"\r\n\r\n{pair.Split('=')[1]}\r\n")) + "--b--\r\n"),
        ("/processor/insert/AutoRedirect", Posts.FormType, Posts.Form + "&successurl=https://x.example/"),
        (Posts.V2, Posts.JsonType, Posts.V2Json),
        (Posts.V2, Posts.XmlType, Posts.V2Xml),
    ];

    private static readonly byte[][] Tokens =
    [
        [0], [0xC3], [0xFF, 0xFE], "&"u8.ToArray(), "="u8.ToArray(), "%"u8.ToArray(), "%00"u8.ToArray(), "%ff"u8.ToArray(), "[0]."u8.ToArray(), "[]"u8.ToArray(), "{"u8.ToArray(),
        "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), "\""u8.ToArray(), "\\u0000"u8.ToArray(), "\\ud800"u8.ToArray(), "null"u8.ToArray(), "1e999"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(),
        "<"u8.ToArray(), ">"u8.ToArray(), "</"u8.ToArray(), "/>"u8.ToArray(), "<!DOCTYPE a>"u8.ToArray(), "<!--"u8.ToArray(), "]]>"u8.ToArray(), "&#0;"u8.ToArray(), "&lt;"u8.ToArray(), "<?xml?>"u8.ToArray(),
        "vid=6240"u8.ToArray(), "99999999999"u8.ToArray(), "-1"u8.ToArray(), "--b"u8.ToArray(), "\r\n"u8.ToArray(), "\u202E"u8.ToArray(),
    ];

    [Fact]
    public async Task Mutated_posts_are_answered_without_a_fault()
    {
        const int Seed = 20260115;
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source with { PostsPerSecond = int.MaxValue }], IntakeCatalog.Web));
        var random = new Random(Seed);
        var statuses = new SortedDictionary<int, int>();
        for (var at = 0; at < Posted; at++)
        {
            var (path, type, body) = Seeds[random.Next(Seeds.Length)];
            var mutated = Mutate(Encoding.UTF8.GetBytes(body), random);

            var status = await PostAsync(host, path, random.Next(20) == 0 ? Seeds[random.Next(Seeds.Length)].Type : type, mutated);

            status.ShouldBeOneOf([200, 302, 400, 415], $"post {at} of seed {Seed}: {Convert.ToHexString(mutated)}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        statuses[200].ShouldBeGreaterThan(Posted / 20, "otherwise nothing gets past the reader");
        statuses[400].ShouldBeGreaterThan(Posted / 20, "otherwise nothing is refused");
        host.Grains.Submitted.ShouldNotBeEmpty();
        host.Grains.Submitted.ShouldAllBe(command => IsWithinLimits(command));
    }

    private static bool IsWithinLimits(SubmitLead command) =>
        (command.LeadSourceId, command.LeadTypeId, command.CampaignId) == (6240, 4439, 13278) && command.BodyHash.Length == 32 && command.Fields.All(IsWithinLimits);

    private static bool IsWithinLimits(WireField field) =>
        field.Name.Length is > 0 and <= 200
        && field.Values.All(value => !value.Contains('\0') && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)) == value && value.Length <= 16_384)
        && field.Rows.All(row => row.All(IsWithinLimits));

    private static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var times = random.Next(5); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(30), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(60), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat(bytes[at], random.Next(300)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static async Task<int> PostAsync(IntakeHost host, string path, string type, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("api-key", IntakeCatalog.Key);
        request.Headers.Add("Idempotency-Key", body.Length.ToString(CultureInfo.InvariantCulture));
        using var answer = await host.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
