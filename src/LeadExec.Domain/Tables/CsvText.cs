using System.Collections.Immutable;
using System.Text;

namespace LeadExec.Domain.Tables;

/// <summary>
/// Reads comma-separated text (RFC 4180) row by row. The separator is the one of comma, semicolon and tab that stands most often in
/// the first line. A row that is broken is reported as such and the next line starts afresh; nothing throws.
/// </summary>
public static class CsvText
{
    private const int MostLinesInOneCell = 100;

    public static IEnumerable<TableRow> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var number = 0;
        var separator = '\0';
        while (text.ReadLine() is { } line)
        {
            number++;
            separator = separator == '\0' ? SeparatorOf(line) : separator;
            var lines = 1;
            while (IsOpen(line) && lines < MostLinesInOneCell && line.Length <= TableRow.LongestCell && text.ReadLine() is { } more)
            {
                line = $"{line}\n{more}";
                lines++;
            }

            yield return Row(number, line, separator);
        }
    }

    private static char SeparatorOf(string line) => new[] { ',', ';', '\t' }.MaxBy(candidate => line.Count(character => character == candidate));

    // An odd number of quotes: the last cell goes on in the next line.
    private static bool IsOpen(string line) => (line.Count(character => character == '"') & 1) == 1;

    private static TableRow Row(int number, string line, char separator)
    {
        if (IsOpen(line))
        {
            return new TableRow(number, []) { Problem = "A quote is not closed." };
        }

        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '"')
            {
                // A doubled quote inside quotes is one quote; any other begins or ends them.
                if (quoted && at + 1 < line.Length && line[at + 1] == '"')
                {
                    cell.Append(line[at++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (character == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString().Trim());
        return Judged(new TableRow(number, cells.ToImmutable()));
    }

    private static TableRow Judged(TableRow row) => row.Cells.Length > TableRow.MostCells
        ? row with { Problem = $"More than {TableRow.MostCells} cells." }
        : row.Cells.Any(cell => cell.Length > TableRow.LongestCell) ? row with { Problem = $"A cell has more than {TableRow.LongestCell} characters." } : row;
}
