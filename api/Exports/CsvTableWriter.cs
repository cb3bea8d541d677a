using System.Text;

namespace LeadExec.Api.Exports;

/// <summary>Comma-separated text (RFC 4180) in UTF-8. Text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
internal sealed class CsvTableWriter(Stream target) : ITableWriter
{
    private readonly StreamWriter text = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16_384, leaveOpen: true) { NewLine = "\r\n" };

    public Task WriteRowAsync(IReadOnlyList<SheetCell> cells, CancellationToken cancellationToken) =>
        text.WriteLineAsync(string.Join(',', cells.Select(Write)).AsMemory(), cancellationToken);

    public ValueTask DisposeAsync() => text.DisposeAsync();

    private static string Write(SheetCell cell)
    {
        var value = cell.Text ?? "";
        if (cell.Kind == SheetCellKind.Text && value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            value = "'" + value;
        }

        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
