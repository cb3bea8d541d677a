using LeadExec.Domain.Places;
using LeadExec.Ports.Places;
using LeadExec.Silo.Commands;

namespace LeadExec.Silo.Composition;

/// <summary>Gives a fresh installation the postal codes that the start script found; an operator's import is never touched.</summary>
internal static partial class DefaultPlaces
{
    private const string Source = "npm zipcodes, US rows (BSD-3-Clause)";

    /// <summary>Imports the file when there is one and nothing was imported before. A file that cannot be read only costs distances, so it does not stop the start.</summary>
    public static async Task EnsureAsync(IServiceProvider services, string? file, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IPostalPlaces>();
        if (file is null || await store.StateAsync(cancellationToken) is not null)
        {
            return;
        }

        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DefaultPlaces));
        PostalImport import;
        try
        {
            import = PlacesCommand.Read(file);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogUnreadable(log, broken);
            return;
        }

        if (!import.Places.IsEmpty)
        {
            var state = await store.ImportAsync(import.Places, Source, "start", onlyIfNone: true, cancellationToken);
            LogImported(log, state.Codes);
        }
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Information, Message = "{Codes} default postal codes were imported.")]
    private static partial void LogImported(ILogger log, int codes);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Warning, Message = "The default postal codes could not be read; distances stay unknown until an import.")]
    private static partial void LogUnreadable(ILogger log, Exception broken);
}
