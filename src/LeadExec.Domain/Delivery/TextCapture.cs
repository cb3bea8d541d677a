namespace LeadExec.Domain.Delivery;

/// <summary>The value beside a known text: "price=" finds 12,00 in "price=12,00&amp;ok"; "&lt;id&gt;*&lt;/id&gt;" finds what stands between.</summary>
internal static class TextCapture
{
    private const int MaximumValue = 2_000;
    private const string Ends = "\"'<>&;)}]\r\n\t";
    private const string Leading = " \t:=\"'>";

    public static string? Find(string text, string search)
    {
        var star = search.IndexOf('*', StringComparison.Ordinal);
        var (before, after) = star < 0 ? (search, "") : (search[..star], search[(star + 1)..]);
        var at = text.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + before.Length);
        if (after.Length > 0)
        {
            var end = rest.IndexOf(after, StringComparison.OrdinalIgnoreCase);
            return end < 0 || end > MaximumValue ? null : rest[..end].Trim().ToString();
        }

        rest = rest.TrimStart(Leading);
        var value = rest[..End(rest)].Trim();
        return value.IsEmpty ? null : value.ToString();
    }

    private static int End(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length && at < MaximumValue; at++)
        {
            if (Ends.Contains(text[at], StringComparison.Ordinal) || (text[at] == ',' && !IsDecimalComma(text, at)))
            {
                return at;
            }
        }

        return Math.Min(text.Length, MaximumValue);
    }

    private static bool IsDecimalComma(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
