using System.Globalization;

namespace LeadExec.Api.Documents;

/// <summary>Text, tables and boxes one below the other, on as many letter pages as they need; each page with a foot.</summary>
internal sealed class PdfFlow
{
    private const decimal Left = 54;
    private const decimal Top = 60;
    private const decimal Full = PdfPage.Width - (2 * Left);
    private const decimal Lowest = PdfPage.Height - 72;
    private const decimal Gap = 6;
    private const int Ink = 0x1F2933;
    private const int Grey = 0x6B7785;
    private const int Pale = 0xD9DEE4;
    private const int Band = 0xF1F4F7;
    private const int Accent = 0x1F5FA8;

    private static readonly PdfStyle Plain = new(PdfFont.Regular, 8.5m, Ink);
    private static readonly PdfStyle Strong = new(PdfFont.Bold, 8.5m, Ink);
    private static readonly PdfStyle Small = new(PdfFont.Regular, 8, Grey);

    private readonly List<PdfPage> pages = [];
    private PdfPage page = new();
    private decimal y = Top;

    public PdfFlow() => pages.Add(page);

    public void Title(string text, string under)
    {
        Lines(new PdfStyle(PdfFont.Bold, 19, Accent), text, Left, Full);
        Lines(Small, under, Left, Full);
        page.Rule(Accent, Left, y - 4, Full, 1.2m);
        y += 10;
    }

    public void Heading(string text)
    {
        Room(56);
        y += 10;
        Lines(new PdfStyle(PdfFont.Bold, 11.5m, Ink), text, Left, Full);
        y += 2;
    }

    public void Paragraph(string text) => Lines(Plain, text, Left, Full);

    /// <summary>A table; its heading comes again on each page. Columns are parts of the width and add up to 100.</summary>
    public void Table(IReadOnlyList<(string Name, int Percent)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Head(columns);
        foreach (var row in rows)
        {
            var cells = row.Select((text, at) => (at == 0 ? Strong : Plain).Font.Wrap(text, Plain.Size, Width(columns[at].Percent) - Gap, most: 12)).ToList();
            if (Room((cells.Max(lines => lines.Count) * 11m) + 4))
            {
                Head(columns);
            }

            Row(columns, cells);
        }

        y += 6;
    }

    /// <summary>Text as it stands, in a shaded box; a line that is too long goes on in the next one.</summary>
    public void Code(string text)
    {
        foreach (var line in Plain.Font.Wrap(text, 8, Full - 12, most: 200))
        {
            Room(12);
            page.Fill(Band, Left, y - 9, Full, 12);
            page.Text(Plain with { Size = 8 }, Left + 6, y, line);
            y += 12;
        }

        y += 6;
    }

    /// <summary>The pages, with a foot on each.</summary>
    public IReadOnlyList<PdfPage> End(string foot)
    {
        foreach (var (at, each) in pages.Index())
        {
            each.Rule(Pale, Left, PdfPage.Height - 54, Full);
            each.Text(Small, Left, PdfPage.Height - 40, foot);
            each.Right(Small, Left + Full, PdfPage.Height - 40, string.Create(CultureInfo.InvariantCulture, $"Page {at + 1} of {pages.Count}"));
        }

        return pages;
    }

    private static decimal Width(int percent) => Full * percent / 100;

    private void Head(IReadOnlyList<(string Name, int Percent)> columns)
    {
        Room(40);
        page.Fill(Band, Left, y - 10, Full, 15);
        var left = Left;
        foreach (var (name, percent) in columns)
        {
            page.Text(new PdfStyle(PdfFont.Bold, 8, Grey), left + 3, y, name);
            left += Width(percent);
        }

        y += 16;
    }

    private void Row(IReadOnlyList<(string Name, int Percent)> columns, List<IReadOnlyList<PdfGlyph[]>> cells)
    {
        var left = Left;
        foreach (var (at, lines) in cells.Index())
        {
            foreach (var (n, line) in lines.Index())
            {
                page.Text(at == 0 ? Strong : Plain, left + 3, y + (n * 11m), line);
            }

            left += Width(columns[at].Percent);
        }

        y += (cells.Max(lines => lines.Count) * 11m) + 4;
        page.Rule(Pale, Left, y - 11, Full, 0.4m);
    }

    private void Lines(PdfStyle style, string text, decimal left, decimal width)
    {
        foreach (var line in style.Font.Wrap(text, style.Size, width))
        {
            Room(style.Size + 4);
            page.Text(style, left, y + style.Size - 8, line);
            y += style.Size + 4;
        }
    }

    /// <summary>Starts a page when the present one has no room for that; true when it did.</summary>
    private bool Room(decimal height)
    {
        if (y + height <= Lowest || y == Top)
        {
            return false;
        }

        page = new PdfPage();
        pages.Add(page);
        y = Top;
        return true;
    }
}
