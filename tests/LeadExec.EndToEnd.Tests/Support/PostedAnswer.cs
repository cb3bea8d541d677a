using System.Text;
using System.Text.RegularExpressions;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>What the source got, read the same way from all dialects.</summary>
internal sealed partial record PostedAnswer(int Status, byte[] Bytes, bool Replayed)
{
    private static readonly string[] DuplicateWords = ["Duplicate_Lead", "\"ResponseType\":6", "\"reasonCode\":\"duplicate\"", "<reasonCode>duplicate<"];

    public string Text => Encoding.UTF8.GetString(Bytes);

    public bool Accepted => Verdict().Match(Text) is { Success: true } match && match.Groups[1].Value == "true";

    public bool Duplicate => !Accepted && DuplicateWords.Any(word => Text.Contains(word, StringComparison.Ordinal));

    public Guid LeadId => LeadIdentifier().Match(Text) is { Success: true } match
        ? Guid.Parse(match.Groups[1].Value)
        : throw new InvalidOperationException($"The answer names no lead: {Status} {Text}");

    public static async Task<PostedAnswer> OfAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request);
            var replayed = answer.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";
            return new PostedAnswer((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), replayed);
        }
    }

    [GeneratedRegex("(?:isValidPost|accepted)\\W+(true|false)")]
    private static partial Regex Verdict();

    [GeneratedRegex("(?:LeadIdentifier|leadId)\\W+([0-9a-f-]{36})")]
    private static partial Regex LeadIdentifier();
}
