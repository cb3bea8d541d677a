using System.Buffers;
using System.Globalization;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>
/// A PDF 1.4 file of pages (ISO 32000-1) with the fonts that every reader has, and of ours what the text needs besides. Written by ourselves, because no library with a licence
/// that suits is to be had (docs/packages.md). The same pages give the same bytes.
/// </summary>
internal sealed class PdfDocument
{
    // Catalog, page tree, two fonts and the information come first; each page is two objects and one for each of its links.
    private const int Catalog = 1;
    private const int Tree = 2;
    private const int Regular = 3;
    private const int Bold = 4;
    private const int Information = 5;

    private readonly ArrayBufferWriter<byte> file = new();
    private readonly SortedDictionary<int, int> offsets = [];
    private readonly StringBuilder others = new();
    private int last = Information;

    private PdfDocument()
    {
    }

    public static byte[] Write(IReadOnlyList<PdfPage> pages, string title, DateTimeOffset created)
    {
        var document = new PdfDocument();
        // The second line says that the file is not text.
        document.Append("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        document.Object(Catalog, $"<< /Type /Catalog /Pages {Tree} 0 R >>");
        document.Font(Regular, PdfFont.Regular);
        document.Font(Bold, PdfFont.Bold);
        document.Object(Information, $"<< /Title {Text(title)} /Producer (LeadExec) /CreationDate (D:{created.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z) >>");
        document.Others(pages);
        var kids = string.Join(' ', pages.Select(page => $"{document.Page(page)} 0 R"));
        document.Object(Tree, $"<< /Type /Pages /Count {pages.Count} /Kids [{kids}] >>");
        document.End();
        return document.file.WrittenSpan.ToArray();
    }

    // Fonts that only some documents need.
    private void Others(IReadOnlyList<PdfPage> pages)
    {
        foreach (var used in pages.SelectMany(page => page.Glyphs).GroupBy(pair => pair.Key, pair => pair.Value).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var all = new SortedDictionary<int, PdfGlyph>(used.SelectMany(glyphs => glyphs).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value));
            var face = all.Values.First().Face;
            var number = face == PdfFace.Embedded
                ? new EmbeddedFont(used.Key == PdfFont.Regular.NameOf(face) ? PdfFont.Regular.Own : PdfFont.Bold.Own, all).Write(Object, Stream)
                : Eastern(face);
            others.Append(CultureInfo.InvariantCulture, $"/{used.Key} {number} 0 R ");
        }
    }

    private int Eastern(PdfFace face)
    {
        var (font, encoding, ordering, supplement) = EastAsian.Names(face);
        var descriptor = Object($"<< /Type /FontDescriptor /FontName /{font} /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>");
        return Object($"<< /Type /Font /Subtype /Type0 /BaseFont /{font} /Encoding /{encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{font} "
            + $"/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement {supplement} >> /DW 1000 /FontDescriptor {descriptor} 0 R >>] >>");
    }

    private int Stream(string entries, byte[] content)
    {
        var stream = ++last;
        offsets[stream] = file.WrittenCount;
        Append(string.Create(CultureInfo.InvariantCulture, $"{stream} 0 obj\n<< {entries}/Length {content.Length} >>\nstream\n"));
        file.Write(content);
        Append("\nendstream\nendobj\n");
        return stream;
    }

    private int Page(PdfPage page)
    {
        var stream = Stream("", page.Content);
        var links = string.Join(' ', page.Links.Select(link => $"{Link(link)} 0 R"));
        Object(++last, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent {Tree} 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] ")
            + $"/Resources << /Font << /{PdfFont.Regular.Name} {Regular} 0 R /{PdfFont.Bold.Name} {Bold} 0 R {others}>> >> /Contents {stream} 0 R /Annots [{links}] >>");
        return last;
    }

    private int Link(PdfLink link)
    {
        Object(++last, $"<< /Type /Annot /Subtype /Link /Rect [{link.Rectangle}] /Border [0 0 0] /A << /S /URI /URI {Text(link.Address.AbsoluteUri)} >> >>");
        return last;
    }

    private void Font(int number, PdfFont font) =>
        Object(number, $"<< /Type /Font /Subtype /Type1 /BaseFont /{font.BaseName} /Encoding /WinAnsiEncoding >>");

    private int Object(string body)
    {
        Object(++last, body);
        return last;
    }

    private void Object(int number, string body)
    {
        offsets[number] = file.WrittenCount;
        Append(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n"));
    }

    private void End()
    {
        var start = file.WrittenCount;
        Append(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {last + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets.Values)
        {
            Append(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        }

        Append(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {last + 1} /Root {Catalog} 0 R /Info {Information} 0 R >>\nstartxref\n{start}\n%%EOF\n"));
    }

    private static string Text(string text) => "(" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal) + ")";

    private void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
