using System.Buffers.Binary;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>A font with the outlines of some glyphs only; they keep their numbers. What a PDF reader does not use is left out.</summary>
internal static class TrueTypeSubset
{
    private const int MoreParts = 0x20;

    public static byte[] Of(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var kept = WithParts(font, glyphs);
        var (loca, glyf) = Outlines(font, kept);
        var head = font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["head"] = head,
            ["hhea"] = font.Table("hhea").ToArray(),
            ["maxp"] = font.Table("maxp").ToArray(),
            ["hmtx"] = Metrics(font, kept),
            ["loca"] = loca,
            ["glyf"] = glyf,
        };
        foreach (var tag in new[] { "cvt ", "fpgm", "prep" }.Where(font.Has))
        {
            tables[tag] = font.Table(tag).ToArray();
        }

        return Write(tables);
    }

    // Accented letters are put together of others.
    private static SortedSet<int> WithParts(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var kept = new SortedSet<int> { 0 };
        var open = new Stack<int>(glyphs);
        while (open.TryPop(out var glyph))
        {
            if (kept.Add(glyph))
            {
                foreach (var part in Parts(font.Outline(glyph)))
                {
                    open.Push(part);
                }
            }
        }

        return kept;
    }

    private static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (outline.IsEmpty || (short)TrueTypeFont.Word(outline, 0) >= 0)
        {
            return parts;
        }

        var (at, flags) = (10, MoreParts);
        while ((flags & MoreParts) != 0)
        {
            flags = TrueTypeFont.Word(outline, at);
            parts.Add(TrueTypeFont.Word(outline, at + 2));
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }

        return parts;
    }

    private static (byte[] Loca, byte[] Glyf) Outlines(TrueTypeFont font, SortedSet<int> kept)
    {
        var loca = new byte[4 * (font.Glyphs + 1)];
        using var glyf = new MemoryStream();
        for (var glyph = 0; glyph < font.Glyphs; glyph++)
        {
            if (kept.Contains(glyph))
            {
                glyf.Write(font.Outline(glyph));
                glyf.SetLength((glyf.Length + 3) & ~3L);
                glyf.Position = glyf.Length;
            }

            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (glyph + 1)), (int)glyf.Length);
        }

        return (loca, glyf.ToArray());
    }

    private static byte[] Metrics(TrueTypeFont font, SortedSet<int> kept)
    {
        var all = font.Table("hmtx").ToArray();
        var full = TrueTypeFont.Word(font.Table("hhea"), 34);
        for (var glyph = 0; glyph < full - 1; glyph++)
        {
            if (!kept.Contains(glyph))
            {
                all.AsSpan(4 * glyph, 4).Clear();
            }
        }

        return all;
    }

    private static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Values.Sum(table => (table.Length + 3) & ~3)];
        var power = 1 << (31 - int.LeadingZeroCount(tables.Count));
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 * power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)(31 - int.LeadingZeroCount(power)));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * (tables.Count - power)));
        var (entry, at) = (12, start);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, at);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            var length = (table.Length + 3) & ~3;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(at, length)));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            (entry, at) = (entry + 16, at + length);
        }

        var whole = unchecked(0xB1B0AFBA - Sum(file));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(HeadAt(file, tables.Count) + 8), whole);
        return file;
    }

    private static int HeadAt(byte[] file, int count)
    {
        var entry = Enumerable.Range(0, count).Select(n => 12 + (16 * n)).First(at => file.AsSpan(at, 4).SequenceEqual("head"u8));
        return TrueTypeFont.Long(file, entry + 8);
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var at = 0; at < data.Length; at += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data[at..]));
        }

        return sum;
    }
}
