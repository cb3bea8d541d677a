using System.Buffers.Binary;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>A TrueType font of ours: which glyph shows a letter, and how wide it is. The file is part of the program, so it is trusted.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] file;
    private readonly Dictionary<string, Range> tables = [];
    private readonly int groups;
    private readonly int metrics;
    private readonly int unitsPerEm;

    public TrueTypeFont(string name, byte[] file)
    {
        (Name, this.file) = (name, file);
        for (var at = 12; at < 12 + (16 * Word(file, 4)); at += 16)
        {
            var start = Long(file, at + 8);
            tables[Encoding.ASCII.GetString(file, at, 4)] = start..(start + Long(file, at + 12));
        }

        unitsPerEm = Word(Table("head"), 18);
        metrics = Word(Table("hhea"), 34);
        Glyphs = Word(Table("maxp"), 4);
        groups = Groups();
    }

    /// <summary>Its name in PDF files, without spaces.</summary>
    public string Name { get; }

    /// <summary>How many glyphs it has; number 0 is the box for what it does not have.</summary>
    public int Glyphs { get; }

    /// <summary>In thousandths of the size.</summary>
    public int Ascent => Thousandths((short)Word(Table("hhea"), 4));

    public int Descent => Thousandths((short)Word(Table("hhea"), 6));

    /// <summary>The box around all of its glyphs, in thousandths of the size.</summary>
    public string Box => string.Join(' ', new[] { 36, 38, 40, 42 }.Select(at => Thousandths((short)Word(Table("head"), at))));

    public static TrueTypeFont Load(string name)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream($"LeadExec.Api.Documents.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException("A font is missing in this build.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new TrueTypeFont(name.Replace("-", "", StringComparison.Ordinal), file);
    }

    public ReadOnlySpan<byte> Table(string tag) => file.AsSpan(tables[tag]);

    public bool Has(string tag) => tables.ContainsKey(tag);

    /// <summary>0: it has no such letter.</summary>
    public int GlyphOf(Rune letter)
    {
        var cmap = Table("cmap");
        var (low, high) = (0, Long(cmap, groups + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = groups + 16 + (12 * middle);
            if (letter.Value < Long(cmap, at))
            {
                high = middle - 1;
            }
            else if (letter.Value > Long(cmap, at + 4))
            {
                low = middle + 1;
            }
            else
            {
                return Long(cmap, at + 8) + letter.Value - Long(cmap, at);
            }
        }

        return 0;
    }

    /// <summary>In thousandths of the size.</summary>
    public int WidthOf(int glyph) => Thousandths(Word(Table("hmtx"), 4 * Math.Min(glyph, metrics - 1)));

    /// <summary>Its outline; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Table("loca");
        return Table("glyf")[Long(loca, 4 * glyph)..Long(loca, (4 * glyph) + 4)];
    }

    public static int Word(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    public static int Long(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data[at..]);

    // The table of all letters, format 12 for platform 3, encoding 10.
    private int Groups()
    {
        var cmap = Table("cmap");
        for (var at = 4; at < 4 + (8 * Word(cmap, 2)); at += 8)
        {
            if (Word(cmap, at) == 3 && Word(cmap, at + 2) == 10)
            {
                return Long(cmap, at + 4);
            }
        }

        throw new InvalidOperationException("A font of this build has no table of letters.");
    }

    private int Thousandths(int units) => ((units * 1_000) + (Math.Sign(units) * unitsPerEm / 2)) / unitsPerEm;
}
