namespace LeadExec.Api.Exports;

/// <summary>Writes a table row by row to a download; disposing it ends the file.</summary>
internal interface ITableWriter : IAsyncDisposable
{
    Task WriteRowAsync(IReadOnlyList<SheetCell> cells, CancellationToken cancellationToken);
}
