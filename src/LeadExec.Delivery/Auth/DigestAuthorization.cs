using System.Security.Cryptography;
using System.Text;

namespace LeadExec.Delivery.Auth;

/// <summary>Answers a Digest challenge (RFC 7616): MD5 and SHA-256, with their session variants, with qop auth or none (DELV-15).</summary>
internal sealed record DigestAuthorization(string UserName, string Password, string Method, string PathAndQuery)
{
    /// <summary>The Authorization value; null when the challenge is none that we can answer.</summary>
    public string? Answer(IEnumerable<string> challenges, string clientNonce)
    {
        foreach (var challenge in challenges.Where(text => text.StartsWith("Digest ", StringComparison.OrdinalIgnoreCase)))
        {
            var parameters = Parse(challenge["Digest ".Length..]);
            if (Answer(parameters, clientNonce) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private string? Answer(Dictionary<string, string> challenge, string clientNonce)
    {
        var algorithm = challenge.GetValueOrDefault("algorithm", "MD5");
        var qops = challenge.TryGetValue("qop", out var offered) ? offered.Split(',', StringSplitOptions.TrimEntries) : [];
        var (nonce, realm) = (challenge.GetValueOrDefault("nonce"), challenge.GetValueOrDefault("realm", ""));
        var answerable = algorithm.ToUpperInvariant() is "MD5" or "MD5-SESS" or "SHA-256" or "SHA-256-SESS";
        if (!answerable || string.IsNullOrEmpty(nonce) || !IsQuotable(nonce + realm) || (qops.Length > 0 && !qops.Contains("auth", StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        var secret = Hash(algorithm, $"{UserName}:{realm}:{Password}");
        secret = algorithm.EndsWith("-sess", StringComparison.OrdinalIgnoreCase) ? Hash(algorithm, $"{secret}:{nonce}:{clientNonce}") : secret;
        var request = Hash(algorithm, $"{Method}:{PathAndQuery}");
        var response = qops.Length > 0
            ? Hash(algorithm, $"{secret}:{nonce}:00000001:{clientNonce}:auth:{request}")
            : Hash(algorithm, $"{secret}:{nonce}:{request}");
        var answer = $"Digest username=\"{UserName}\", realm=\"{realm}\", nonce=\"{nonce}\", uri=\"{PathAndQuery}\", response=\"{response}\", algorithm={algorithm}";
        answer += qops.Length > 0 || algorithm.EndsWith("-sess", StringComparison.OrdinalIgnoreCase) ? $", cnonce=\"{clientNonce}\"" : "";
        answer += qops.Length > 0 ? ", qop=auth, nc=00000001" : "";
        return challenge.TryGetValue("opaque", out var opaque) && IsQuotable(opaque) ? $"{answer}, opaque=\"{opaque}\"" : answer;
    }

    // The challenge is the buyer's text: it goes back inside quotes or not at all.
    private static bool IsQuotable(string text) => text.All(character => character is >= ' ' and < '\x7f' and not '"' and not '\\');

    private static string Hash(string algorithm, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5351 // The scheme and the buyer choose the hash; SHA-256 is answered where it is offered.
        var hash = algorithm.StartsWith("SHA-256", StringComparison.OrdinalIgnoreCase) ? SHA256.HashData(bytes) : MD5.HashData(bytes);
#pragma warning restore CA5351
        return Convert.ToHexStringLower(hash);
    }

    private static Dictionary<string, string> Parse(string text)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < text.Length && parameters.Count < 32)
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0)
            {
                break;
            }

            var name = text[at..equals].Trim(' ', ',');
            var quoted = equals + 1 < text.Length && text[equals + 1] == '"';
            var start = quoted ? equals + 2 : equals + 1;
            var end = text.IndexOf(quoted ? '"' : ',', Math.Min(start, text.Length));
            end = end < 0 ? text.Length : end;
            parameters.TryAdd(name, text[Math.Min(start, end)..end].Trim());
            at = end + 1;
        }

        return parameters;
    }
}
