using System.Collections.Immutable;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>One of the fonts that every PDF reader has, with the widths of its letters in thousandths of the size, and the one of ours for what it has not.</summary>
internal sealed class PdfFont
{
    private const string SameFrom128 =
        "556 350 222 556 333 1000 556 556 333 1000 667 333 1000 350 611 350 350 222 222 333 333 350 556 1000 333 1000 500 333 944 350 500 667 ";

    private const string BoldFrom128 =
        "556 350 278 556 500 1000 556 556 333 1000 667 333 1000 350 611 350 350 278 278 500 500 350 556 1000 333 1000 556 333 944 350 500 667 ";

    private readonly ImmutableArray<int> widths;

    private readonly Lazy<TrueTypeFont> own;

    private PdfFont(string name, string baseName, string ownName, string widths)
    {
        own = new Lazy<TrueTypeFont>(() => TrueTypeFont.Load(ownName));
        (Name, BaseName) = (name, baseName);
        this.widths = [.. widths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }

    public static PdfFont Regular { get; } = new("F1", "Helvetica", "DejaVuSans",
        "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 "
        + "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 "
        + "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 350 "
        + SameFrom128
        + "278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 333 400 584 333 333 333 556 537 278 333 333 365 556 834 834 834 611 "
        + "667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 "
        + "556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500");

    public static PdfFont Bold { get; } = new("F2", "Helvetica-Bold", "DejaVuSans-Bold",
        "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 "
        + "975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 "
        + "333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 350 "
        + BoldFrom128
        + "278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 333 400 584 333 333 333 611 556 278 333 333 365 556 834 834 834 611 "
        + "722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722 722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 "
        + "556 556 556 556 556 556 889 556 556 556 556 556 278 278 278 278 611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556");

    /// <summary>Its name in a page's content.</summary>
    public string Name { get; }

    /// <summary>Its name to the reader.</summary>
    public string BaseName { get; }

    /// <summary>Its name in a page's content for letters of another face.</summary>
    public string NameOf(PdfFace face) => face switch
    {
        PdfFace.Standard => Name,
        PdfFace.Embedded => Name == "F1" ? "F3" : "F4",
        PdfFace.Chinese => "F5",
        PdfFace.Japanese => "F6",
        PdfFace.Korean => "F7",
    };

    /// <summary>The font of ours for letters that this one does not have.</summary>
    public TrueTypeFont Own => own.Value;

    /// <summary>
    /// The letters of one line or paragraph, in the order of the text. A text that this font has not all letters of is shown in ours, so
    /// that a word does not change its look within; what is not there either is shown in simpler letters.
    /// </summary>
    public PdfGlyph[] Encode(string text)
    {
        var normal = string.Concat(text.EnumerateRunes()).Normalize(); // without halves of characters
        return normal.All(letter => WinAnsi.CodeOf(letter) is not null)
            ? [.. normal.Select(letter => Standard(letter))]
            : [.. ArabicForms.Shape(normal).SelectMany(pair => Other(pair.Shown, pair.Said, EastAsian.FaceOf(normal)))];
    }

    /// <summary>One letter of a text that is not all in this font.</summary>
    public PdfGlyph Encode(Rune letter) => Other(letter, letter, PdfFace.Chinese).First();

    /// <summary>Width in points.</summary>
    public static decimal WidthOf(ReadOnlySpan<PdfGlyph> glyphs, decimal size)
    {
        var sum = 0;
        foreach (var glyph in glyphs)
        {
            sum += glyph.Width;
        }

        return sum * size / 1_000m;
    }

    /// <summary>
    /// The text in lines that fit, each in the order in which its letters stand; a word that does not fit is broken. Line feeds start a
    /// line; at most <paramref name="most"/> lines, the last one cut with three dots.
    /// </summary>
    public IReadOnlyList<PdfGlyph[]> Wrap(string text, decimal size, decimal width, int most = 60)
    {
        var lines = new List<PdfGlyph[]>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            WrapInto(lines, Encode(paragraph), size, width);
        }

        if (lines.Count > most)
        {
            lines.RemoveRange(most, lines.Count - most);
            lines[^1] = [.. lines[^1], .. Encode("...")];
        }

        return [.. lines.Select(Ordered)];
    }

    /// <summary>A line in the order in which its letters stand.</summary>
    public PdfGlyph[] Ordered(PdfGlyph[] line) => ReadingOrder.Of(line, Encode);

    private static void WrapInto(List<PdfGlyph[]> lines, PdfGlyph[] text, decimal size, decimal width)
    {
        var start = 0;
        while (text.Length - start > 0 && WidthOf(text.AsSpan(start), size) > width)
        {
            var fits = 1;
            while (WidthOf(text.AsSpan(start, fits + 1), size) <= width)
            {
                fits++;
            }

            var space = Array.FindLastIndex(text, start + fits, fits + 1, glyph => glyph.Said.Value == ' ');
            var length = space > start ? space - start : fits;
            lines.Add(text[start..(start + length)]);
            start += length + (space > start ? 1 : 0);
        }

        lines.Add(text[start..]);
    }

    private IEnumerable<PdfGlyph> Other(Rune shown, Rune said, PdfFace east)
    {
        if (Rune.IsControl(shown))
        {
            (shown, said) = (new Rune(' '), new Rune(' '));
        }

        var glyph = Own.GlyphOf(shown);
        return glyph != 0 ? [new PdfGlyph(PdfFace.Embedded, glyph, Own.WidthOf(glyph), said)]
            : EastAsian.Has(shown) ? [new PdfGlyph(east, shown.Value, 1_000, said)]
            : WinAnsi.Encode(shown.ToString()).Select(code => Standard(code));
    }

    private PdfGlyph Standard(char letter)
    {
        var code = WinAnsi.CodeOf(letter) ?? (byte)'?';
        return new PdfGlyph(PdfFace.Standard, code, widths[code - 32], new Rune(char.IsControl(letter) ? ' ' : letter));
    }

    private PdfGlyph Standard(byte code) => new(PdfFace.Standard, code, widths[code - 32], new Rune(code));
}
