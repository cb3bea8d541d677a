using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LeadExec.Api.Exports;

/// <summary>
/// A workbook (ECMA-376) written straight to a download: the first row stays in view, money and moments have their formats, and a
/// table with more rows than a sheet takes goes on in the next sheet.
/// </summary>
internal sealed class XlsxTableWriter : ITableWriter
{
    internal const int MostRows = 1_048_576;

    private const int Chunk = 32_768;
    private readonly ZipArchive archive;
    private readonly string name;
    private readonly int rowsOfSheet;
    private readonly StringBuilder text = new(Chunk * 2);
    private IReadOnlyList<SheetCell>? head;
    private Stream? sheet;
    private int sheets;
    private int row;

    private XlsxTableWriter(ZipArchive archive, string name, int rowsOfSheet) => (this.archive, this.name, this.rowsOfSheet) = (archive, name, rowsOfSheet);

    /// <summary>The first row that is written is the heading of every sheet.</summary>
    public static async Task<XlsxTableWriter> StartAsync(Stream target, string name, CancellationToken cancellationToken, int rowsOfSheet = MostRows) =>
        new(await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken), name, rowsOfSheet);

    public async Task WriteRowAsync(IReadOnlyList<SheetCell> cells, CancellationToken cancellationToken)
    {
        head ??= cells;
        if (sheet is null || row == rowsOfSheet)
        {
            await EndSheetAsync(cancellationToken);
            await BeginSheetAsync(cancellationToken);
            if (sheets > 1)
            {
                Append(head);
            }
        }

        Append(cells);
        if (text.Length >= Chunk)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (sheet is null)
        {
            await BeginSheetAsync(CancellationToken.None);
        }

        await EndSheetAsync(CancellationToken.None);
        foreach (var (path, content) in XlsxParts.Of(name, sheets))
        {
            await using var part = await archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(CancellationToken.None);
            await part.WriteAsync(Encoding.UTF8.GetBytes(content));
        }

        await archive.DisposeAsync();
    }

    private async Task BeginSheetAsync(CancellationToken cancellationToken)
    {
        row = 0;
        sheets++;
        sheet = await archive.CreateEntry(XlsxParts.SheetPath(sheets), CompressionLevel.Fastest).OpenAsync(cancellationToken);
        text.Append(XlsxParts.SheetStart);
    }

    private async Task EndSheetAsync(CancellationToken cancellationToken)
    {
        if (sheet is not null)
        {
            text.Append(XlsxParts.SheetEnd);
            await FlushAsync(cancellationToken);
            await sheet.DisposeAsync();
            sheet = null;
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        await sheet!.WriteAsync(bytes, cancellationToken);
    }

    private void Append(IReadOnlyList<SheetCell> cells)
    {
        text.Append("<row>");
        foreach (var cell in cells)
        {
            _ = cell.Kind switch
            {
                SheetCellKind.Empty => text.Append("<c/>"),
                SheetCellKind.Text => text.Append(row == 0 ? "<c s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .Append(XlsxParts.Escape(cell.Text)).Append("</t></is></c>"),
                SheetCellKind.Number => text.Append(CultureInfo.InvariantCulture, $"<c><v>{cell.Number}</v></c>"),
                SheetCellKind.Money => text.Append(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{cell.Number}</v></c>"),
                SheetCellKind.Moment => text.Append(CultureInfo.InvariantCulture, $"<c s=\"2\"><v>{decimal.Round(cell.Number, 9)}</v></c>"),
            };
        }

        text.Append("</row>");
        row++;
    }
}
