using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>
/// PostgreSQL stores neither the character zero nor half a surrogate pair, and one such text would fail its whole batch;
/// both become the replacement character.
/// </summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text)
    {
        if (text is null || (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\0', StringComparison.Ordinal)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value == 0 ? clean.Append(Replacement) : clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The same for JSON text, where the character zero hides behind an escape.</summary>
    public static string CleanJson(string json)
    {
        var clean = Clean(json);
        var at = clean.IndexOf("\\u0000", StringComparison.Ordinal);
        if (at < 0)
        {
            return clean;
        }

        var text = new StringBuilder(clean);
        for (; at >= 0; at = clean.IndexOf("\\u0000", at + 1, StringComparison.Ordinal))
        {
            if (IsEscape(clean, at))
            {
                text.Remove(at, 6).Insert(at, "\\ufffd");
            }
        }

        return text.ToString();
    }

    public static byte[]? Bytes(ImmutableArray<byte> bytes) => ImmutableCollectionsMarshal.AsArray(bytes);

    public static byte[]? BytesOrNull(ImmutableArray<byte> bytes) => bytes.IsDefaultOrEmpty ? null : Bytes(bytes);

    // A backslash that an odd number of backslashes precede is itself escaped.
    private static bool IsEscape(string json, int at)
    {
        var before = 0;
        while (at - before > 0 && json[at - before - 1] == '\\')
        {
            before++;
        }

        return before % 2 == 0;
    }
}
