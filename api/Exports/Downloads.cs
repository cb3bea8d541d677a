using LeadExec.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Exports;

/// <summary>Tables as files.</summary>
internal static class Downloads
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static FileStreamOptions Temporary
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return options;
        }
    }

    /// <summary>A file of the form, filled row by row while it is sent.</summary>
    public static PushStreamHttpResult Table(string form, string name, Func<ITableWriter, Task> fill, CancellationToken cancellationToken) => TypedResults.Stream(
        async target =>
        {
            if (form == Csv)
            {
                await using var text = new CsvTableWriter(target);
                await fill(text);
                return;
            }

            // A zip is not written without blocking calls, which the server's own stream refuses.
            await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Temporary);
            await using (var workbook = await XlsxTableWriter.StartAsync(file, name, cancellationToken))
            {
                await fill(workbook);
            }

            file.Position = 0;
            await file.CopyToAsync(target, cancellationToken);
        },
        form,
        $"{name}.{(form == Csv ? "csv" : "xlsx")}");

    /// <summary>Says in the document that the endpoint sends such a file.</summary>
    public static RouteHandlerBuilder Sends(this RouteHandlerBuilder endpoint, string form) => endpoint.Produces<byte[]>(StatusCodes.Status200OK, form);
}
