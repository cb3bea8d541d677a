using System.Collections.Frozen;

namespace LeadExec.Domain.Delivery;

/// <summary>What own headers may be called and hold (TH-17).</summary>
public static class HeaderRules
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "Host", "Content-Length", "Authorization", "Idempotency-Key", "Transfer-Encoding", "Connection", "Keep-Alive", "Upgrade",
        "Expect", "TE", "Trailer", "Proxy-Authorization", "Proxy-Connection", "Accept-Encoding", "Content-Encoding", "Cookie",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that we set ourselves or that change the framing of the request.</summary>
    public static bool IsReserved(string name) =>
        Reserved.Contains(name) || name.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase);

    /// <summary>A token of RFC 9110, at most 100 characters.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal));

    /// <summary>No CR, LF, NUL or other control character; a tab is allowed inside.</summary>
    public static bool IsSafeValue(string value) => !value.Any(character => char.IsControl(character) && character != '\t');

    /// <summary>type/subtype, with parameters or without.</summary>
    public static bool IsMediaType(string value)
    {
        var type = value.Split(';', 2)[0].Trim().Split('/');
        return type.Length == 2 && IsName(type[0]) && IsName(type[1]) && value.All(character => character is >= ' ' and < '\x7f');
    }

    /// <summary>Visible ASCII, 1 to 100 characters: what Idempotency-Key may hold.</summary>
    public static bool IsDeliveryId(string value) => value.Length is > 0 and <= 100 && value.All(character => character is > ' ' and < '\x7f');
}
