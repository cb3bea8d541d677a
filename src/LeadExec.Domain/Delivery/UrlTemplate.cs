using System.Diagnostics.CodeAnalysis;

namespace LeadExec.Domain.Delivery;

/// <summary>Addresses: tags are escaped and stand only after the host, except [instance_url] at the start (DELV-18).</summary>
public static class UrlTemplate
{
    /// <summary>Placeholder for the address that the buyer's token answer names (D-22).</summary>
    public const string InstanceUrl = "[instance_url]";

    public static bool IsInstance(string url) => url.StartsWith(InstanceUrl, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// An absolute http or https address without user information, at most 2,000 characters. False with words for the administrator.
    /// </summary>
    public static bool TryCheck(string url, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (url.Length > 2_000)
        {
            error = "The address is longer than 2,000 characters.";
        }
        else if (IsInstance(url))
        {
            var rest = url[InstanceUrl.Length..];
            error = rest.Length == 0 || rest[0] is '/' or '?' ? null : "After [instance_url] only a path or a query may follow.";
        }
        else if (!TryParseHttp(url, out _))
        {
            error = "The address must be absolute, start with https:// or http:// and hold no user name.";
        }
        else if (!Template.Parse(AuthorityOf(url), TemplateSyntax.Url).IsLiteral)
        {
            error = "Tags may stand only after the host.";
        }

        return error is null;
    }

    /// <summary>An absolute http or https address without user information and control characters.</summary>
    public static bool TryParseHttp(string? text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        if (text is null || text.Any(char.IsControl) || text.Contains('\\', StringComparison.Ordinal) || text.Trim().Length != text.Length)
        {
            return false;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.UserInfo.Length == 0
            && uri.Host.Length > 0
            && !AuthorityOf(text).Contains('@', StringComparison.Ordinal);
    }

    internal static Template Parse(string url) =>
        Template.Parse(IsInstance(url) ? url[InstanceUrl.Length..] : url, TemplateSyntax.Url);

    private static string AuthorityOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? "" : url[(start + 3)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        return end < 0 ? rest : rest[..end];
    }
}
