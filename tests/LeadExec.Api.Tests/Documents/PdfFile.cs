using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadExec.Api.Tests.Documents;

/// <summary>
/// Reads a PDF as a reader does: from the end to the table of objects, from there by their offsets to the page tree and the text of each
/// page. Everything that a strict reader refuses is an exception.
/// </summary>
internal sealed partial class PdfFile
{
    private readonly string text;
    private readonly Dictionary<int, int> offsets = [];

    public PdfFile(byte[] bytes)
    {
        text = Encoding.Latin1.GetString(bytes);
        text.ShouldStartWith("%PDF-1.4\n");
        text.ShouldEndWith("%%EOF\n");
        var start = int.Parse(Found(StartPattern().Match(text)), CultureInfo.InvariantCulture);
        var table = TablePattern().Match(text, start);
        table.Index.ShouldBe(start);
        var size = int.Parse(table.Groups[1].Value, CultureInfo.InvariantCulture);
        var rows = text.Substring(start + table.Length, 20 * size);
        for (var number = 0; number < size; number++)
        {
            var row = RowPattern().Match(rows.Substring(20 * number, 20));
            row.Success.ShouldBeTrue();
            offsets[number] = int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture);
            row.Groups[2].Value.ShouldBe(number == 0 ? "f" : "n");
        }

        var trailer = text[(start + table.Length + (20 * size))..];
        trailer.ShouldStartWith("trailer\n");
        trailer.ShouldContain($"/Size {size} ");
        var tree = Object(Reference(Object(Reference(trailer, "Root")), "Pages"));
        var kids = KidsPattern().Match(tree).Groups[1].Value;
        Pages = [.. ReferencePattern().Matches(kids).Select(kid => Page(Object(int.Parse(kid.Groups[1].Value, CultureInfo.InvariantCulture))))];
        tree.ShouldContain($"/Count {Pages.Count} ");
        Addresses = [.. AddressPattern().Matches(text).Select(match => match.Groups[1].Value)];
        Title = Found(TitlePattern().Match(Object(Reference(trailer, "Info"))));
    }

    /// <summary>The pieces of text on each page, in the order in which they were written.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pages { get; }

    public IReadOnlyList<string> Addresses { get; }

    /// <summary>Names of the fonts that pages name.</summary>
    public HashSet<string> Fonts { get; } = [];

    public string Title { get; }

    private List<string> Page(string page)
    {
        page.ShouldContain("/Type /Page ");
        page.ShouldContain("/MediaBox [0 0 612 792]");
        var fonts = FontPattern().Matches(page).ToDictionary(font => font.Groups[1].Value, font => Letters(int.Parse(font.Groups[2].Value, CultureInfo.InvariantCulture)));
        var stream = Object(Reference(page, "Contents"));
        var length = int.Parse(Found(LengthPattern().Match(stream)), CultureInfo.InvariantCulture);
        var from = stream.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        stream.Substring(from + length).ShouldBe("\nendstream\n");
        return [.. TextPattern().Matches(stream.Substring(from, length)).Select(text => string.Concat(RunPattern().Matches(text.Groups[1].Value).Select(run => Decode(run, fonts))))];
    }

    // What a font's codes stand for: null for the 8-bit code of the standard fonts, an empty table for UTF-16.
    private Dictionary<string, string>? Letters(int number)
    {
        var font = Object(number);
        Fonts.Add(Regex.Match(font, "/BaseFont /([^ ]+)").Groups[1].Value);
        if (font.Contains("/Encoding /WinAnsiEncoding", StringComparison.Ordinal))
        {
            return null;
        }

        font.ShouldContain("/Subtype /Type0");
        if (Regex.IsMatch(font, "/Encoding /Uni(GB|JIS|KS)-UCS2-H"))
        {
            return [];
        }

        font.ShouldContain("/Encoding /Identity-H");
        var descendant = Object(int.Parse(Found(Regex.Match(font, @"/DescendantFonts \[(\d+) 0 R\]")), CultureInfo.InvariantCulture));
        var outlines = Inflated(Reference(Object(Reference(descendant, "FontDescriptor")), "FontFile2"));
        Enumerable.Range(0, outlines.Length / 4).Aggregate(0u, (sum, at) => unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(outlines.AsSpan(4 * at)))).ShouldBe(0xB1B0AFBA); // what a whole font adds up to
        return EntryPattern().Matches(Encoding.ASCII.GetString(Inflated(Reference(font, "ToUnicode"))))
            .ToDictionary(entry => entry.Groups[1].Value, entry => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(entry.Groups[2].Value)));
    }

    private byte[] Inflated(int number)
    {
        var stream = Object(number);
        var from = stream.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        var length = int.Parse(Found(LengthPattern().Match(stream)), CultureInfo.InvariantCulture);
        stream.Substring(from + length).ShouldBe("\nendstream\n");
        using var packed = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(stream.Substring(from, length))), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }

    private static string Decode(Match run, Dictionary<string, Dictionary<string, string>?> fonts)
    {
        if (run.Groups[3].Value is not { Length: > 0 } codes)
        {
            fonts[run.Groups[1].Value].ShouldBeNull();
            return Decode(run.Groups[2].Value);
        }

        var letters = fonts[run.Groups[1].Value]!;
        return letters.Count == 0
            ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(codes))
            : string.Concat(codes.Chunk(4).Select(code => letters[new string(code)]));
    }

    private string Object(int number)
    {
        var head = $"{number} 0 obj\n";
        text.Substring(offsets[number], head.Length).ShouldBe(head);
        var from = offsets[number] + head.Length;
        return text[from..text.IndexOf("endobj", from, StringComparison.Ordinal)];
    }

    private static int Reference(string dictionary, string name) =>
        int.Parse(Found(Regex.Match(dictionary, $@"/{name} (\d+) 0 R")), CultureInfo.InvariantCulture);

    private static string Found(Match match) => match.Success ? match.Groups[1].Value : throw new InvalidDataException("Not what a reader expects.");

    // Code page 1252, as far as its characters are used in the tests.
    private static string Decode(string shown) => Regex.Replace(shown, @"\\(.)", "$1").Replace('\u0080', '€').Replace('\u0092', '’').Replace('\u0096', '–').Replace('\u009a', 'š');

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartPattern();

    [GeneratedRegex(@"xref\n0 (\d+)\n")]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"^(\d{10}) \d{5} ([nf]) \n$")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"/Kids \[([^\]]*)\]")]
    private static partial Regex KidsPattern();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"/(F\d) (\d+) 0 R")]
    private static partial Regex FontPattern();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex LengthPattern();

    [GeneratedRegex(@"BT ((?:[^()]|\((?:[^()\\]|\\.)*\))*?) ET\n")]
    private static partial Regex TextPattern();

    [GeneratedRegex(@"/(F\d) [0-9.]+ Tf (?:[0-9.-]+ [0-9.-]+ Td )?(?:\(((?:[^()\\]|\\.)*)\)|<([0-9A-F]*)>) Tj")]
    private static partial Regex RunPattern();

    [GeneratedRegex(@"^<([0-9A-F]{4})> <([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex EntryPattern();

    [GeneratedRegex(@"/URI \(([^)]*)\)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"/Title \(([^)]*)\)")]
    private static partial Regex TitlePattern();
}
