using System.Text;

namespace LeadExec.Domain.Delivery;

/// <summary>The answer's bytes as text; <see cref="Readable"/> is false when some were no text in the declared encoding (FM-51).</summary>
internal readonly record struct AnswerText(string Text, bool Readable)
{
    public static AnswerText Of(BuyerAnswer answer)
    {
        var known = EncodingOf(answer.Charset);
        var encoding = known ?? Encoding.UTF8;
        var bytes = answer.Body.Span;
        if (bytes.StartsWith(encoding.Preamble) && encoding.Preamble.Length > 0)
        {
            bytes = bytes[encoding.Preamble.Length..];
        }

        var text = encoding.GetString(bytes);
        var readable = known is not null && !answer.Encoded && !text.Contains('\uFFFD', StringComparison.Ordinal)
            && !text.Contains('\0', StringComparison.Ordinal);
        return new AnswerText(text, readable);
    }

    // Only encodings that are safe and always there; anything else is read as UTF-8 and flagged.
    private static Encoding? EncodingOf(string? charset) => charset?.Trim('"', ' ').ToLowerInvariant() switch
    {
        null or "" or "utf-8" or "utf8" or "us-ascii" or "ascii" => Encoding.UTF8,
        "iso-8859-1" or "latin1" or "windows-1252" => Encoding.Latin1,
        "utf-16" or "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => null,
    };
}
