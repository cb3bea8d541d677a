using Microsoft.Extensions.Logging;

namespace LeadExec.Postgres.BatchWriter;

public sealed partial class PostgresLeadJournal
{
    [LoggerMessage(1, LogLevel.Warning, "Batch of {Commands} commands is repeated, try {Attempt}: {Cause}")]
    private static partial void LogRepeat(ILogger logger, int commands, int attempt, string cause);

    [LoggerMessage(2, LogLevel.Error, "A command was taken out of its batch because the database cannot store it: {SqlState}")]
    private static partial void LogUnstorable(ILogger logger, string sqlState);

    [LoggerMessage(3, LogLevel.Critical, "The writer halted: {SqlState} {Constraint} on {Table}. The record contradicts itself; nothing is written until it is looked at.")]
    private static partial void LogHalted(ILogger logger, string sqlState, string? constraint, string? table);
}
