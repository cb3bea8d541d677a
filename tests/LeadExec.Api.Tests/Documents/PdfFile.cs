using System.Globalization;
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

    public string Title { get; }

    private List<string> Page(string page)
    {
        page.ShouldContain("/Type /Page ");
        page.ShouldContain("/MediaBox [0 0 612 792]");
        foreach (Match font in FontPattern().Matches(page))
        {
            Object(int.Parse(font.Groups[1].Value, CultureInfo.InvariantCulture)).ShouldContain("/Encoding /WinAnsiEncoding");
        }

        var stream = Object(Reference(page, "Contents"));
        var length = int.Parse(Found(LengthPattern().Match(stream)), CultureInfo.InvariantCulture);
        var from = stream.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        stream.Substring(from + length).ShouldBe("\nendstream\n");
        return [.. ShownPattern().Matches(stream.Substring(from, length)).Select(shown => Decode(shown.Groups[1].Value))];
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

    [GeneratedRegex(@"/F\d (\d+) 0 R")]
    private static partial Regex FontPattern();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex LengthPattern();

    [GeneratedRegex(@"\(((?:[^()\\]|\\.)*)\) Tj")]
    private static partial Regex ShownPattern();

    [GeneratedRegex(@"/URI \(([^)]*)\)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"/Title \(([^)]*)\)")]
    private static partial Regex TitlePattern();
}
