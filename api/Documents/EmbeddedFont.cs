using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>The letters of a font of ours that a document shows, as objects of its file (ISO 32000-1, 9.7 and 9.9).</summary>
internal sealed class EmbeddedFont(TrueTypeFont font, SortedDictionary<int, PdfGlyph> used)
{
    /// <summary>Entries of one section of a table of letters.</summary>
    private const int MostEntries = 100;

    /// <summary>Writes an object of text, or of bytes with the entries of their dictionary; both answer with its number.</summary>
    public int Write(Func<string, int> put, Func<string, byte[], int> stream)
    {
        var name = $"{Tag()}+{font.Name}";
        var outlines = TrueTypeSubset.Of(font, used.Keys);
        var file = stream(string.Create(CultureInfo.InvariantCulture, $"/Filter /FlateDecode /Length1 {outlines.Length} "), Packed(outlines));
        var descriptor = put(string.Create(CultureInfo.InvariantCulture, $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{font.Box}] /ItalicAngle 0 /Ascent {font.Ascent} ")
            + string.Create(CultureInfo.InvariantCulture, $"/Descent {font.Descent} /CapHeight 729 /StemV 80 /FontFile2 {file} 0 R >>"));
        var words = stream("/Filter /FlateDecode ", Packed(Encoding.ASCII.GetBytes(Letters())));
        var widths = string.Join(' ', used.Values.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph.Code} [{glyph.Width}]")));
        var descendant = put($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + string.Create(CultureInfo.InvariantCulture, $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 600 /W [{widths}] >>"));
        return put(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {words} 0 R >>"));
    }

    /// <summary>Six letters that tell this choice of glyphs from another one.</summary>
    private string Tag()
    {
        var sum = used.Keys.Aggregate(17u, (all, glyph) => unchecked((all * 31) + (uint)glyph));
        return string.Concat(Enumerable.Range(0, 6).Select(n => (char)('A' + ((sum >> (5 * n)) % 26))));
    }

    // What the glyphs stand for, so that text can be copied and searched.
    private string Letters()
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var some in used.Values.Chunk(MostEntries))
        {
            text.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var glyph in some)
            {
                text.Append(CultureInfo.InvariantCulture, $"<{glyph.Code:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(glyph.Said.ToString()))}>\n");
            }

            text.Append("endbfchar\n");
        }

        return text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        return packed.ToArray();
    }
}
