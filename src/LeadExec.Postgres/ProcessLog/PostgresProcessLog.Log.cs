using Microsoft.Extensions.Logging;

namespace LeadExec.Postgres.ProcessLog;

public sealed partial class PostgresProcessLog
{
    [LoggerMessage(1301, LogLevel.Warning, "Process log: {Count} segments not written at try {Attempt} ({SqlState}); trying again")]
    private static partial void LogRetry(ILogger logger, int count, int attempt, string? sqlState);

    [LoggerMessage(1302, LogLevel.Error, "Process log: {Count} segments dropped ({SqlState})")]
    private static partial void LogDropped(ILogger logger, int count, string? sqlState);
}
