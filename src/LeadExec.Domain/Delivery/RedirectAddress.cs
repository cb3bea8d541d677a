using System.Text;

namespace LeadExec.Domain.Delivery;

/// <summary>Which of a buyer's redirect addresses may reach the consumer's browser (TH-23).</summary>
public static class RedirectAddress
{
    private const int MaximumLength = 2_000;

    /// <summary>The address in normal form when it is https, on an allowed host and port 443, and short enough; else null.</summary>
    public static string? Allowed(string text, IReadOnlyList<string> hosts)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MaximumLength || !UrlTemplate.TryParseHttp(trimmed, out var uri)
            || uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort)
        {
            return null;
        }

        // Letters that only look like an allowed host, or are folded into one, are not passed on.
        var normal = uri.AbsoluteUri;
        return normal.Length <= MaximumLength && Ascii.IsValid(normal) && hosts.Any(host => Covers(host, uri.Host)) ? normal : null;
    }

    private static bool Covers(string allowed, string host) =>
        allowed.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase) && host.Length > allowed.Length - 1
            : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
