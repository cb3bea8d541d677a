using Microsoft.Extensions.Logging;

namespace LeadExec.Hosting.Postgres;

public sealed partial class EmbeddedPostgres
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Using the database that the environment names")]
    private static partial void LogForeign(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Private PostgreSQL {Major} ({Origin}) on loopback port {Port}")]
    private static partial void LogRunning(ILogger logger, string origin, int major, int port);

    [LoggerMessage(Level = LogLevel.Information, Message = "Adopted the running PostgreSQL, process {Pid}")]
    private static partial void LogAdopted(ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Error, Message = "PostgreSQL died; starting it again")]
    private static partial void LogDied(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL runs again, process {Pid}")]
    private static partial void LogRestarted(ILogger logger, int pid);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL did not start: {Reason}")]
    private static partial void LogRestartFailed(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL stopped")]
    private static partial void LogStopped(ILogger logger);
}
