using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>
/// The order in which the letters of a line stand, from left to right. Of the bidirectional algorithm (UAX 9) what names and addresses
/// need: Hebrew and Arabic run to the left, numbers and other letters in them to the right, and brackets turn.
/// </summary>
internal static class ReadingOrder
{
    private const string Turning = "()[]{}<>«»‹›";

    /// <summary>The letters as they stand; <paramref name="turned"/> gives a bracket the other way round.</summary>
    public static PdfGlyph[] Of(PdfGlyph[] line, Func<Rune, PdfGlyph> turned)
    {
        if (!line.Any(glyph => IsLeftward(glyph.Said)))
        {
            return line;
        }

        var levels = Levels([.. line.Select(glyph => KindOf(glyph.Said))]);
        var order = Enumerable.Range(0, line.Length).ToArray();
        for (var level = 2; level >= 1; level--)
        {
            Reverse(order, levels, level);
        }

        return
        [
            .. order.Select(at => levels[at] == 1 && Turning.IndexOf(line[at].Said.ToString(), StringComparison.Ordinal) is >= 0 and var bracket
                ? turned(new Rune(Turning[bracket ^ 1]))
                : line[at]),
        ];
    }

    // Runs of that level or a higher one; the levels stand in the text's own order.
    private static void Reverse(int[] order, int[] levels, int level)
    {
        for (var start = 0; start < order.Length; start++)
        {
            var end = start;
            while (end < order.Length && levels[order[end]] >= level)
            {
                end++;
            }

            Array.Reverse(order, start, end - start);
            start = end;
        }
    }

    private static int[] Levels(Kind[] kinds)
    {
        var first = Array.Find(kinds, kind => kind is Kind.Left or Kind.Right) == Kind.Left ? 1 : 0;
        var levels = new int[kinds.Length];
        var before = first == 1 ? Kind.Left : Kind.Right;
        for (var at = 0; at < kinds.Length; at++)
        {
            var next = Array.Find(kinds[at..], kind => kind != Kind.Neutral);
            var after = next == Kind.Number ? before : next; // a number goes with what it follows
            levels[at] = kinds[at] switch
            {
                Kind.Left => 1,
                Kind.Right => 2 * first,
                Kind.Number => before == Kind.Left ? 2 : 2 * first,
                Kind.Neutral => before != after ? first : before == Kind.Left ? 1 : 2 * first,
            };
            before = kinds[at] is Kind.Left or Kind.Right ? kinds[at] : before;
        }

        return levels;
    }

    private static Kind KindOf(Rune letter) =>
        IsLeftward(letter) ? Kind.Left
        : Rune.IsLetter(letter) ? Kind.Right
        : Rune.IsDigit(letter) ? Kind.Number
        : Kind.Neutral;

    private static bool IsLeftward(Rune letter) => letter.Value is (>= 0x0590 and <= 0x065F) or (>= 0x066E and <= 0x06EF) or (>= 0x06FA and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);

    private enum Kind
    {
        Neutral,
        Number,

        /// <summary>Written to the right, as this.</summary>
        Right,

        /// <summary>Written to the left.</summary>
        Left,
    }
}
