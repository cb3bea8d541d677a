using System.Globalization;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>What one page shows. Points from the upper left corner.</summary>
internal sealed class PdfPage
{
    public const decimal Width = 612;

    public const decimal Height = 792;

    private readonly StringBuilder content = new();
    private readonly List<PdfLink> links = [];
    private readonly SortedDictionary<string, SortedDictionary<int, PdfGlyph>> glyphs = new(StringComparer.Ordinal);

    public IReadOnlyList<PdfLink> Links => links;

    /// <summary>The operators of the page, one byte each.</summary>
    public byte[] Content => Encoding.Latin1.GetBytes(content.ToString());

    /// <summary>The glyphs on it that are not in the standard fonts, by the name of their font.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<int, PdfGlyph>> Glyphs => glyphs;

    public void Text(PdfStyle style, decimal left, decimal baseline, string text) => Text(style, left, baseline, style.Font.Ordered(style.Font.Encode(text)));

    /// <summary>Letters in the order in which they stand.</summary>
    public void Text(PdfStyle style, decimal left, decimal baseline, PdfGlyph[] line)
    {
        Colour(style.Colour, "rg");
        content.Append("BT");
        for (var at = 0; at == 0 || at < line.Length;)
        {
            var face = line.Length == 0 ? PdfFace.Standard : line[at].Face;
            var run = line.Skip(at).TakeWhile(glyph => glyph.Face == face).ToList();
            content.Append(CultureInfo.InvariantCulture, $" /{style.Font.NameOf(face)} {style.Size} Tf ");
            content.Append(at > 0 ? "" : $"{Number(left)} {Number(Height - baseline)} Td ");
            Run(style.Font.NameOf(face), face, run);
            at += Math.Max(1, run.Count);
        }

        content.Append(" ET\n");
    }

    /// <summary>Text that ends at <paramref name="right"/>.</summary>
    public void Right(PdfStyle style, decimal right, decimal baseline, string text)
    {
        var line = style.Font.Ordered(style.Font.Encode(text));
        Text(style, right - style.WidthOf(line), baseline, line);
    }

    private void Run(string font, PdfFace face, List<PdfGlyph> run)
    {
        if (face == PdfFace.Standard)
        {
            content.Append('(');
            foreach (var glyph in run)
            {
                content.Append(glyph.Code is '(' or ')' or '\\' ? "\\" : "").Append((char)glyph.Code);
            }

            content.Append(") Tj");
            return;
        }

        if (!glyphs.TryGetValue(font, out var used))
        {
            glyphs[font] = used = [];
        }

        content.Append('<');
        foreach (var glyph in run)
        {
            used[glyph.Code] = glyph;
            content.Append(CultureInfo.InvariantCulture, $"{glyph.Code:X4}");
        }

        content.Append("> Tj");
    }

    public void Fill(int colour, decimal left, decimal top, decimal width, decimal height)
    {
        Colour(colour, "rg");
        content.Append(CultureInfo.InvariantCulture, $"{Number(left)} {Number(Height - top - height)} {Number(width)} {Number(height)} re f\n");
    }

    public void Rule(int colour, decimal left, decimal top, decimal width, decimal thickness = 0.5m) => Fill(colour, left, top, width, thickness);

    public void Frame(int colour, decimal left, decimal top, decimal width, decimal height)
    {
        Colour(colour, "RG");
        content.Append(CultureInfo.InvariantCulture, $"1.5 w {Number(left)} {Number(Height - top - height)} {Number(width)} {Number(height)} re S\n");
    }

    public void Link(Uri address, decimal left, decimal top, decimal width, decimal height) =>
        links.Add(new PdfLink(address, $"{Number(left)} {Number(Height - top - height)} {Number(left + width)} {Number(Height - top)}"));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Colour(int colour, string operation)
    {
        foreach (var shift in new[] { 16, 8, 0 })
        {
            content.Append(Number(((colour >> shift) & 255) / 255m)).Append(' ');
        }

        content.Append(operation).Append('\n');
    }
}
