using System.Collections.Immutable;

namespace LeadExec.Domain.Tables;

/// <summary>One row of an imported file, whatever its format. Rows count from 1 as a spreadsheet shows them; cells are trimmed, "" where blank.</summary>
public sealed record TableRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>Longest cell in characters; a longer one is a mistake of its row.</summary>
    public const int LongestCell = 10_000;

    /// <summary>Most cells of a row that are read.</summary>
    public const int MostCells = 200;

    /// <summary>Why the row cannot be read as such; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>The cell at a place; "" beyond the end.</summary>
    public string this[int at] => at < Cells.Length ? Cells[at] : "";

    public bool IsBlank => Problem is null && Cells.All(cell => cell.Length == 0);
}
