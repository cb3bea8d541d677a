using System.Text;

namespace LeadExec.Api.Exports;

/// <summary>The fixed parts of a workbook.</summary>
internal static class XlsxParts
{
    public const string SheetStart = Declaration + $"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>";
    public const string SheetEnd = "</sheetData></worksheet>";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string PartType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int LongestName = 31;

    // Formats of cells: 0 plain, 1 money, 2 moment, 3 heading.
    private const string Styles = Declaration + $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        + "<xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" applyFont=\"1\"/></cellXfs></styleSheet>";

    public static string SheetPath(int sheet) => $"xl/worksheets/sheet{sheet}.xml";

    /// <summary>Everything besides the sheets.</summary>
    public static IEnumerable<(string Path, string Content)> Of(string name, int sheets)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        yield return ("xl/styles.xml", Styles);
        yield return ("xl/workbook.xml", $"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(numbers.Select(n => $"<sheet name=\"{SheetName(name, n)}\" sheetId=\"{n}\" r:id=\"s{n}\"/>"))}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"{Declaration}<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>{string.Concat(numbers.Select(n => $"<Relationship Id=\"s{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}</Relationships>");
        yield return ("_rels/.rels", $"{Declaration}<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"book\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("[Content_Types].xml", $"{Declaration}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{PartType}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{PartType}.styles+xml\"/>"
            + string.Concat(numbers.Select(n => $"<Override PartName=\"/{SheetPath(n)}\" ContentType=\"{PartType}.worksheet+xml\"/>")) + "</Types>");
    }

    /// <summary>Text as XML has it; characters that XML cannot hold are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < 0x20 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF => escaped,
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    // A sheet's name has at most 31 characters and none of []:*?/\.
    private static string SheetName(string name, int number)
    {
        var suffix = number == 1 ? "" : $" {number}";
        var clean = string.Concat(name.Select(character => "[]:*?/\\'".Contains(character, StringComparison.Ordinal) ? ' ' : character)).Trim();
        return Escape((clean.Length > LongestName - suffix.Length ? clean[..(LongestName - suffix.Length)] : clean.Length == 0 ? "Sheet" : clean) + suffix);
    }
}
