using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>
/// Looks for one person's marked values in anything that left the product: as they are, in any case, percent-encoded, escaped as in
/// JSON, in Base64, and a phone number however it is written. Spreadsheets are unpacked first.
/// </summary>
internal sealed partial class CanaryScan
{
    private const int ShortestBase64 = 8;
    private readonly string[] words;
    private readonly string[] encoded;
    private readonly Regex phone;

    /// <param name="words">Values that nobody else has: a name, an e-mail address.</param>
    /// <param name="phone">Ten digits.</param>
    public CanaryScan(IEnumerable<string> words, string phone)
    {
        this.words = [.. words, phone];
        encoded = [.. this.words.SelectMany(Base64Of)];
        this.phone = new Regex(string.Join("[ ().+/-]{0,3}", phone.ToCharArray()), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public static CanaryScan Of(LeadToPost lead) => new([lead.Fields["LastName"], lead.Email], lead.Fields["PrimaryPhone"]);

    /// <summary>The first value that is in the text in whatever spelling; null when there is none.</summary>
    public string? FindIn(string text)
    {
        foreach (var spelling in new[] { text, Uri.UnescapeDataString(text.Replace('+', ' ')), JsonEscape().Replace(text, Unescaped) }.Distinct())
        {
            if (words.FirstOrDefault(word => spelling.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return encoded.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal)) ?? (phone.Match(text) is { Success: true } match ? match.Value : null);
    }

    /// <summary>The same over bytes; those of a zip archive, as spreadsheets are, file by file.</summary>
    public string? FindIn(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, 0x03, 0x04, ..])
        {
            return FindIn(Encoding.UTF8.GetString(bytes));
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            if (FindIn(reader.ReadToEnd()) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What a value looks like inside longer Base64, at each of the three places it can begin; the ends depend on the neighbours and are left out.</summary>
    private static IEnumerable<string> Base64Of(string value)
    {
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(value)]).TrimEnd('=');
            var inner = text[(before == 0 ? 0 : before + 1)..^2];
            if (inner.Length >= ShortestBase64)
            {
                yield return inner;
            }
        }
    }

    private static string Unescaped(Match match) => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}")]
    private static partial Regex JsonEscape();
}
