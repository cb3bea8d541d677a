using LeadExec.Api.Http;
using LeadExec.Api.Security;
using LeadExec.Domain.Lists;
using LeadExec.Ports.Lists;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Lists;

/// <summary>
/// Saves list rows and lets this process catch up before it answers. One file at a time is held in memory, so that imports cannot
/// crowd out the receivers.
/// </summary>
internal sealed class ListImports(IListRows rows, ICatalogSource catalogs, TimeProvider time) : IDisposable
{
    /// <summary>Largest file in bytes.</summary>
    public const int LargestFile = 32 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>
    /// Reads and saves a file. Bad rows are reported and left out. With <paramref name="replace"/> the rows that the file does not
    /// name go, but only when every row could be read: a bad row loses nothing.
    /// </summary>
    public async Task<Results<Ok<ListReport>, ProblemHttpResult>> ImportAsync(DistributionList list, HttpContext context, bool replace)
    {
        if (!await turn.WaitAsync(LongestWait, context.RequestAborted))
        {
            return Problems.TooMany(context, RetryAfter);
        }

        try
        {
            using var file = new MemoryStream();
            if (!await CopyAsync(context.Request.Body, file, context.RequestAborted))
            {
                return Problems.Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", $"The file is larger than {LargestFile / 1024 / 1024} MB.");
            }

            var read = new ListFile(catalogs.Current, list).Read(SheetRows.Read(file));
            return await SaveAsync(list, read, replace && read is { ErrorCount: 0, Taken: > 0 }, context.User.Actor(), context.RequestAborted);
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

    public async Task<Results<Ok<ListReport>, ProblemHttpResult>> SaveAsync(DistributionList list, ListImport read, bool replace, string actor, CancellationToken cancellationToken)
    {
        var reply = await rows.PutAsync(list.Id, read.Rows, replace, actor, cancellationToken);
        return await ReportAsync(reply, read, cancellationToken);
    }

    public async Task<Results<Ok<ListReport>, ProblemHttpResult>> RemoveAsync(DistributionList list, IReadOnlyCollection<string> values, string actor, CancellationToken cancellationToken)
    {
        var reply = await rows.RemoveAsync(list.Id, values, actor, cancellationToken);
        return await ReportAsync(reply, new ListImport { Rows = [], Taken = values.Count }, cancellationToken);
    }

    public void Dispose() => turn.Dispose();

    private static async Task<bool> CopyAsync(Stream body, MemoryStream file, CancellationToken cancellationToken)
    {
        var piece = new byte[81_920];
        int length;
        while ((length = await body.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (file.Length + length > LargestFile)
            {
                return false;
            }

            file.Write(piece, 0, length);
        }

        file.Position = 0;
        return true;
    }

    private async Task<Results<Ok<ListReport>, ProblemHttpResult>> ReportAsync(ListRowsReply reply, ListImport read, CancellationToken cancellationToken)
    {
        if (reply.TooMany)
        {
            return Problems.Invalid("", $"The list would have more than {ListFile.MaximumRows} rows. Nothing was changed.");
        }

        await CatchUpAsync(reply, cancellationToken);
        return TypedResults.Ok(new ListReport
        {
            Taken = read.Taken,
            Added = reply.Added,
            Changed = reply.Changed,
            Removed = reply.Removed,
            Count = reply.Count,
            ErrorCount = read.ErrorCount,
            Errors = read.Errors,
        });
    }

    // Saved is saved: a process that is slow to notice answers all the same.
    private async Task CatchUpAsync(ListRowsReply reply, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await catalogs.WaitForAsync(reply.Version, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }
}
