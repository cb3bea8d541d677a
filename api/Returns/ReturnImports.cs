using LeadExec.Api.Http;
using LeadExec.Api.Lists;
using LeadExec.Api.Security;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Tables;
using LeadExec.Domain.Values;
using LeadExec.Ports.Returns;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Returns;

/// <summary>
/// Marks deliveries as returned from a file, row by row (RET-11). A row that cannot be taken is reported and loses nothing for the
/// others; the same file again finds them returned. One file at a time.
/// </summary>
internal sealed class ReturnImports(IReturnStore returns, ICatalogSource catalogs, IOptions<ReturnOptions> options) : IDisposable
{
    /// <summary>Largest file in bytes.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    private const int MostErrors = 1_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<Results<Ok<ReturnBodies.ImportReport>, ProblemHttpResult>> ImportAsync(HttpContext context)
    {
        if (!await turn.WaitAsync(LongestWait, context.RequestAborted))
        {
            return Problems.TooMany(context, RetryAfter);
        }

        try
        {
            return await ReadAsync(context);
        }
        catch (InvalidDataException)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "unreadable", "The file cannot be read as xlsx, xls or CSV. Nothing was changed.");
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<Results<Ok<ReturnBodies.ImportReport>, ProblemHttpResult>> ReadAsync(HttpContext context)
    {
        using var file = new MemoryStream();
        await context.Request.Body.CopyToAsync(file, context.RequestAborted); // the body's limit is the route's
        if (file.Length > LargestFile)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", $"The file is larger than {LargestFile / 1024 / 1024} MB.");
        }

        file.Position = 0;
        TableRow[] rows = [.. SheetRows.Read(file).Where(row => !row.IsBlank).Take(options.Value.MostImportedRows + 2)];
        if (rows.Length > options.Value.MostImportedRows + 1)
        {
            return Problems.Invalid("", $"At most {options.Value.MostImportedRows} rows at once. Nothing was changed.");
        }

        var sheet = new ReturnSheet(rows.Length == 0 ? new TableRow(1, []) : rows[0]);
        return sheet.Problem is { } problem ? Problems.Invalid("", problem) : TypedResults.Ok(await TakeAsync(sheet, rows[1..], context));
    }

    private async Task<ReturnBodies.ImportReport> TakeAsync(ReturnSheet sheet, TableRow[] rows, HttpContext context)
    {
        var errors = new List<RowError>();
        foreach (var row in rows)
        {
            if (await TakeAsync(sheet, row, context) is { } why)
            {
                errors.Add(new RowError(row.Number, why));
            }
        }

        return new ReturnBodies.ImportReport(rows.Length - errors.Count, errors.Count, [.. errors.Take(MostErrors)]);
    }

    /// <summary>Why the row was not taken; null when it was.</summary>
    private async Task<string?> TakeAsync(ReturnSheet sheet, TableRow cells, HttpContext context)
    {
        var read = sheet.Read(cells, catalogs.Current);
        if (read.Value is not { } row)
        {
            return read.Detail;
        }

        if (row.Note?.Length > ReturnCommand.LongestNote)
        {
            return $"The note has more than {ReturnCommand.LongestNote} characters.";
        }

        if (row.Delivery is not { } sale)
        {
            var sales = await returns.SalesOfAsync(row.Lead!.Value, row.Client, context.RequestAborted);
            if (sales.Count != 1)
            {
                return sales.Count == 0 ? "No such lead was sold to that client." : "The lead was sold several times: name the delivery or the client.";
            }

            sale = sales[0];
        }

        var command = new ReturnCommand(sale, row.ToSource ? ReturnEvent.ReturnedToSource : ReturnEvent.Approved, context.User.Actor()) { Reason = row.Reason, Note = row.Note };
        var reply = await returns.ApplyAsync(command, context.RequestAborted);
        return reply.Status == ReturnStatus.Done ? null : ReturnPresenter.Words(reply);
    }
}
