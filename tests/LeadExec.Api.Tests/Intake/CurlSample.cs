using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadExec.Api.Tests.Intake;

/// <summary>The samples of a page of posting instructions, run as a shell with curl would run them.</summary>
internal static class CurlSample
{
    public static List<string> AllOf(string html) =>
        [.. Regex.Matches(html, "<pre><code>(.*?)</code></pre>", RegexOptions.Singleline).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    public static async Task<HttpResponseMessage> RunAsync(HttpClient client, string command)
    {
        var words = Regex.Matches(command, @"'((?:[^']|'\\'')*)'|([^\s'\\]+)").Select(match => match.Groups[1].Success ? match.Groups[1].Value.Replace(@"'\''", "'", StringComparison.Ordinal) : match.Groups[2].Value).ToList();
        words[0].ShouldBe("curl");
        var (type, body, headers) = (Posts.FormType, new StringBuilder(), new List<(string Name, string Value)>());
        for (var at = 2; at + 1 < words.Count; at += 2)
        {
            var value = words[at + 1];
            switch (words[at])
            {
                case "-H" when value.StartsWith("Content-Type: ", StringComparison.Ordinal):
                    type = value["Content-Type: ".Length..];
                    break;
                case "-H":
                    headers.Add((value.Split(": ")[0], value.Split(": ")[1]));
                    break;
                case "--data":
                    body.Append(value);
                    break;
                case "--data-urlencode":
                    body.Append(body.Length > 0 ? "&" : "").Append(value[..(value.IndexOf('=') + 1)]).Append(Uri.EscapeDataString(value[(value.IndexOf('=') + 1)..]));
                    break;
                default:
                    throw new InvalidOperationException(words[at]);
            }
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, words[1]) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToString())) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        headers.ForEach(header => request.Headers.TryAddWithoutValidation(header.Name, header.Value).ShouldBeTrue());
        return await client.SendAsync(request);
    }
}
