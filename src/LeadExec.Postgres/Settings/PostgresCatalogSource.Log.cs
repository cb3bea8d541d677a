using Microsoft.Extensions.Logging;

namespace LeadExec.Postgres.Settings;

internal sealed partial class PostgresCatalogSource
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Catalog version {Version} is in force.")]
    private partial void LogSwapped(long version);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "Waiting for catalog changes failed; the last catalog stays in force.")]
    private partial void LogListenFailed(Exception fault);
}
